package io.ciclo.tickets;

import io.ciclo.customers.Company;
import java.util.List;
import java.util.Map;

/**
 * Open cases of the companies that somebody answers for, whoever holds their tasks.
 *
 * @param companies all of this person, by name, those without open cases included
 * @param counts how many of the open cases need what, over all pages
 */
public record Portfolio(List<Company> companies, List<PortfolioLine> lines, boolean more, Map<Need, Integer> counts) {}
