/** The catalogue's pages and API: items, guides, life events. */
@NullMarked
package org.yichuang.catalogue.web;

import org.jspecify.annotations.NullMarked;
