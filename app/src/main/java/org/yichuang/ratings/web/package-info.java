/** Rating pages for people, the desk where bad ratings are put right. */
@org.jspecify.annotations.NullMarked
package org.yichuang.ratings.web;
