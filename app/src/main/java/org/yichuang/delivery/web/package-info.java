/** The issue desk's pages and interface. */
@NullMarked
package org.yichuang.delivery.web;

import org.jspecify.annotations.NullMarked;
