package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/** One value to choose, with what people read. */
public record Choice(String value, Text label) {}
