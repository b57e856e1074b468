/** The page of the hall's printers and screens. */
@org.jspecify.annotations.NullMarked
package org.yichuang.devices.web;
