package org.yichuang.postgres;

/** Where the house keeps its rows: an address that JDBC understands and who signs in there. */
public record Database(String url, String user, String password) {}
