package io.ciclo.meetings;

public enum MeetingState {
  PLANNED("planificada"),
  HELD("celebrada"),
  CANCELLED("cancelada");

  private final String words;

  MeetingState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
