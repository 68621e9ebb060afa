/**
 * Growth with customers: Feedback, Farming and the opportunities that come of both and of business development (FF, CL-10).
 * {@link io.ciclo.growth.Opportunities} is the door to the register of opportunities.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Crecimiento")
package io.ciclo.growth;
