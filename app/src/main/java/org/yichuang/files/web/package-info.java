/** Attachments over HTTP. */
@NullMarked
package org.yichuang.files.web;

import org.jspecify.annotations.NullMarked;
