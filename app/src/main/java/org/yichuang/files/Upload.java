package org.yichuang.files;

import org.springframework.core.io.InputStreamSource;

/**
 * What is handed in.
 *
 * @param name the file's name as the uploader's machine gave it
 * @param purpose what for
 * @param content may be opened more than once
 */
public record Upload(String name, String purpose, InputStreamSource content) {}
