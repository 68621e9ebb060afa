/**
 * Service levels: clocks with targets, pauses and breaches, derived from what happened to a case. {@link
 * io.ciclo.servicelevels.Clocks} derives them, {@link io.ciclo.servicelevels.CaseEvent} is what may happen, {@link
 * io.ciclo.servicelevels.ServiceTargets} asks the decision tables what a case is owed. Knows nothing of the kinds of cases.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Niveles de servicio")
package io.ciclo.servicelevels;
