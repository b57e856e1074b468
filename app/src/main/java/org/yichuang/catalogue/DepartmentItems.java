package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/** How many items of a centre belong to a department. */
public record DepartmentItems(String department, Text name, int items) {}
