package org.yichuang.files;

import java.time.Instant;
import org.yichuang.kernel.Centre;

/**
 * A file as somebody handed it in.
 *
 * @param name as uploaded, without folders
 * @param purpose what it was handed in for, such as {@code material:floor-plan}
 * @param size in bytes
 */
public record Attachment(
    Centre centre,
    long id,
    String name,
    String purpose,
    MediaType type,
    long size,
    long uploaderId,
    String uploaderName,
    Instant at) {}
