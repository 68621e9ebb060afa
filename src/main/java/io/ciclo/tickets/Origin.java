package io.ciclo.tickets;

/** Where a ticket comes from: the customer in the portal, or staff with a listed reason (IN-09). Spanish words: vocabulary {@code tickets.origin.*}. */
public enum Origin {
  PORTAL, REQUIREMENTS_MEETING, CHAT_DOUBT, PORTAL_UNAVAILABLE, MISSING_CONTENT, PHONE_CALL, OTHER
}
