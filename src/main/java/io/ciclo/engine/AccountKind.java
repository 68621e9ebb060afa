package io.ciclo.engine;

/** What kind of person an account belongs to; each kind has one {@link AccountKeeper}. */
public enum AccountKind {
  /** A member of staff; the account's id is their user id. */
  STAFF,
  /** A contact of a customer; the account's id is the contact's. */
  CONTACT,
  /** Somebody whom a customer administrator has invited and who has not chosen a password yet; becomes a {@link #CONTACT}. */
  COLLEAGUE
}
