package org.yichuang.catalogue;

/**
 * One line of a list of items, validated and in the words of the house.
 *
 * @param department the house's code of the department, or the given one if the house knows none
 * @param departmentCode as given
 * @param type two digits by GB/T 39046 table A.1
 */
record ItemRow(
    String code,
    String name,
    String category,
    String department,
    String departmentName,
    String departmentCode,
    String type,
    String division) {}
