/** The page of things, checks and training. */
@org.jspecify.annotations.NullMarked
package org.yichuang.facilities.web;
