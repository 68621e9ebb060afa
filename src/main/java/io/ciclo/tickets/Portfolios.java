package io.ciclo.tickets;

/** The cases of the companies that somebody of staff answers for (DW-03). */
public interface Portfolios {

  /**
   * Open cases, what needs attention first.
   *
   * @param companyId null for all companies of this person
   * @param page from 0
   */
  Portfolio of(String person, Long companyId, int page, int size);
}
