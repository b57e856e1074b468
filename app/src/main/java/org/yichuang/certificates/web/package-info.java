/** The public check of certificates, and the printed certificate for its holder. */
@NullMarked
package org.yichuang.certificates.web;

import org.jspecify.annotations.NullMarked;
