/** The boards, the lists behind the figures, their exports and the printed reports. */
@org.jspecify.annotations.NullMarked
package org.yichuang.indicators.web;
