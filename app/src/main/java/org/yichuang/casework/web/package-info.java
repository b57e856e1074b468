/** The review desk, the case page, progress, published grants and the JSON API of cases. */
@NullMarked
package org.yichuang.casework.web;

import org.jspecify.annotations.NullMarked;
