/**
 * Improvements that customers ask for and pay with T-Points. {@link io.ciclo.evolutives.Estimates} is the door to what they are said to
 * cost: an {@link io.ciclo.evolutives.EstimateDraft} is what people write, a {@link io.ciclo.evolutives.Budget} is what follows from it and
 * is never typed, an {@link io.ciclo.evolutives.EstimateVersion} keeps both as they were.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Evolutives")
package io.ciclo.evolutives;
