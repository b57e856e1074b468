/** The search page behind the front door's field, and its JSON. */
@NullMarked
package org.yichuang.finding.web;

import org.jspecify.annotations.NullMarked;
