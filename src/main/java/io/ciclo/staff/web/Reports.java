package io.ciclo.staff.web;

import io.ciclo.staff.desk.HandOvers;

/** What became of tasks that were handed over, in one sentence. */
final class Reports {

  private Reports() {}

  /** Begins with a blank; empty when there was nothing to hand over. */
  static String sentence(HandOvers.Report report) {
    int moved = report.moved().size();
    int kept = report.notMoved().size();
    if (moved + kept == 0) {
      return "";
    }
    String done = moved == 1 ? " 1 tarea entregada" : " " + moved + " tareas entregadas";
    return kept == 0 ? done + "." : done + "; " + (kept == 1 ? "1 no se ha podido entregar" : kept + " no se han podido entregar") + ".";
  }
}
