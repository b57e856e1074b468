package org.yichuang.people;

/** What is told about an organisation at registration; empty strings where unknown. */
public record NewOrganisation(
    String uscc, String name, String legalRepresentative, String address) {}
