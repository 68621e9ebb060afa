package io.ciclo.staff;

/**
 * The database was empty and now has its first people, in the same transaction: rooms above add their own first data.
 * Never published in production.
 */
public record FirstPeopleArrived() {}
