package org.yichuang.people;

import org.yichuang.kernel.Centre;

/**
 * A legal person or other organisation.
 *
 * @param uscc unified social credit code, 18 characters (GB 32100)
 */
public record Organisation(
    Centre centre, long id, String uscc, String name, String legalRepresentative, String address) {}
