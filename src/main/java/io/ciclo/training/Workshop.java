package io.ciclo.training;

/**
 * An online workshop that customers choose from a catalogue (TR-14).
 *
 * @param offered false once it is no longer offered; those who chose it are not concerned
 */
public record Workshop(long id, String title, String summary, String platform, Level level, int hours, boolean offered, long version) {}
