package io.ciclo.prospects;

import io.ciclo.customers.SupportPlan;
import java.time.LocalDate;

/** The contract in which it ended well (BD-30). */
public record Contract(LocalDate signedOn, SupportPlan plan, String reference) {}
