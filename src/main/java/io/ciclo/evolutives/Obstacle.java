package io.ciclo.evolutives;

/**
 * Why an estimate may not be sent yet.
 *
 * @param field path in the {@link EstimateDraft}, such as {@code modules[0].tasks[1].name}
 * @param reason whole Spanish sentence that names the field as people see it
 */
public record Obstacle(String field, String reason) {}
