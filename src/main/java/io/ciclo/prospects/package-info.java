/**
 * Business development: from a prospect's case to a customer in production, in six phases (BD). {@link io.ciclo.prospects.Prospects} is the
 * door. A phase is opened, looked over and closed by meetings with the prospect; what came of them is kept by room {@code meetings}, and no
 * step goes past one that was not held.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Prospectos")
package io.ciclo.prospects;
