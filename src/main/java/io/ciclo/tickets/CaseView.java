package io.ciclo.tickets;

/**
 * A list of cases that somebody wants again (DW-02).
 *
 * @param owner staff id of whoever made it
 * @param shared whether all of staff see it
 * @param filters as the address of the list carries them: {@code ver=abiertos&tipo=INCIDENT}
 */
public record CaseView(long id, String owner, String name, boolean shared, String filters, int version) {}
