/** The page of what is expected of a hall. */
@org.jspecify.annotations.NullMarked
package org.yichuang.staffing.web;
