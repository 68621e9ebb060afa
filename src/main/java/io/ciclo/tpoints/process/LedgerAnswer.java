package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Outcome.Refused;
import io.ciclo.tpoints.Refusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;

/**
 * What the ledger's refusals mean to a diagram. Want of points is a BPMN error where the step has a boundary event for it. Everything
 * else, and what nobody catches, is a failure that ends as an incident with this sentence: an uncaught error would just end the path.
 */
final class LedgerAnswer {

  private LedgerAnswer() {}

  static void accept(Outcome outcome, DelegateExecution step) {
    if (outcome instanceof Refused refused) {
      String sentence = sentence(refused, step.getProcessBusinessKey());
      if (refused.reason() == Refusal.NOT_ENOUGH_POINTS && caught(step)) {
        throw new BpmnError(TPointProcesses.TPointErrors.INSUFFICIENT_T_POINTS, sentence);
      }
      throw new PointsRefused(sentence);
    }
  }

  private static boolean caught(DelegateExecution step) {
    Activity activity = (Activity) step.getBpmnModelElementInstance();
    return activity.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().getId().equals(activity.getId()))
        .flatMap(event -> event.getEventDefinitions().stream())
        .anyMatch(definition -> definition instanceof ErrorEventDefinition caught && (caught.getError() == null
            || TPointProcesses.TPointErrors.INSUFFICIENT_T_POINTS.equals(caught.getError().getErrorCode())));
  }

  private static String sentence(Refused refused, String caseNumber) {
    return "Libro de T-Points, caso " + caseNumber + ": " + switch (refused.reason()) {
      case NOT_ENOUGH_POINTS -> "no hay saldo suficiente; quedan disponibles " + refused.available().words() + ".";
      case NOT_AUTHORISED -> "el cliente no lo ha autorizado en este caso, y sin su autorización no se reserva ni se consume nada.";
      case ABOVE_AUTHORISATION -> "supera lo que autorizó el cliente; quedan " + refused.available().words() + " de esa autorización.";
      case NO_OPEN_RESERVATION -> "no hay puntos reservados para este caso; antes de consumir, el cliente autoriza y se reserva.";
      case ABOVE_RESERVATION -> "supera lo reservado, de lo que quedan " + refused.available().words()
          + "; para más trabajo hace falta otra autorización del cliente.";
      default -> "la operación no es posible (" + refused.reason() + ").";
    };
  }

  /** The sentence that is read in Cockpit and on the page of operation. */
  static final class PointsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PointsRefused(String sentence) {
      super(sentence);
    }
  }
}
