/** The supervisor's board and the page of one warning. */
@org.jspecify.annotations.NullMarked
package org.yichuang.supervision.web;
