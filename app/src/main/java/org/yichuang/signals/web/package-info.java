/** The page where patterns are judged. */
@org.jspecify.annotations.NullMarked
package org.yichuang.signals.web;
