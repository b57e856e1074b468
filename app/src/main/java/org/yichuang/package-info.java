/** Yichuang 一窗: one window, one clock that is right, a result in the hand. */
@org.jspecify.annotations.NullMarked
package org.yichuang;
