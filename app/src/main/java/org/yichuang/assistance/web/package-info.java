/** Pages for those who ask for help and for those who give it. */
@org.jspecify.annotations.NullMarked
package org.yichuang.assistance.web;
