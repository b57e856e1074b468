package org.yichuang.people;

import org.jspecify.annotations.Nullable;

/** What is told about a person at registration; phone and address may follow later. */
public record NewPerson(
    String name, String idNumber, @Nullable String phone, @Nullable String address) {

  public static NewPerson of(String name, String idNumber) {
    return new NewPerson(name, idNumber, null, null);
  }
}
