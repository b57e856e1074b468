/**
 * Attachments by the hash of their content: kept once, checked to be what they claim, and shown
 * only to those who may see them. A file arrives whole or not at all: it is read to its end and
 * checked before the one transaction that keeps it begins.
 */
@NullMarked
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"kernel"})
package org.yichuang.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
