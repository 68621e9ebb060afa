package io.ciclo.customers;

import java.util.List;

/**
 * A room that knows something of the lives of customers. Asking costs the same few statements whether the company has few cases or many:
 * never one for each case.
 */
public interface LifeSource {

  /** More than these nobody reads on a page; a room that may have more asks its tables for one more than these, what goes on first, then the newest. */
  int MOST = 2000;

  /** What this room knows of the life of a company, in any order. */
  List<LifeEntry> of(long company);
}
