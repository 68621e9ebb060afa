package io.ciclo.tickets.process;

import io.ciclo.engine.CaseAction;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import io.ciclo.tickets.desk.CaseFacts;
import io.ciclo.tickets.desk.FollowUps;
import io.ciclo.tickets.desk.FollowUps.Content;
import io.ciclo.tickets.desk.FollowUps.Update;
import io.ciclo.tickets.desk.FollowUps.Use;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** News for a customer who waits, with the fields that this update's number requires (FU-07). */
abstract class UpdateRule extends TicketRule {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_CAUSE = 2000;
  private static final int LONGEST_NAME = 200;

  private final FollowUps followUps;

  UpdateRule(String task, CaseFacts facts, FollowUps followUps) {
    super(task, facts);
    this.followUps = followUps;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    Content content = followUps.content(number);
    shown.put("factUpdateNumber", content.number());
    shown.put("factAdvice", content.advice());
    shown.put("factLastWord", facts.lastWord(number));
    shown.put("factDetailUse", content.detail().name());
    shown.put("factDepartmentUse", content.department().name());
    shown.put("factCauseUse", content.cause().name());
    shown.put("factDateUse", content.date().name());
  }

  @Override
  public List<CaseAction> actions(String number) {
    Content content = followUps.content(number);
    CaseAction news = CaseAction.of("NEWS", "Dar noticias al cliente").toCustomer("updateDetail");
    news = asks(news, content.detail(), "updateDetail");
    news = asks(news, content.department(), "updateDepartment");
    news = asks(news, content.cause(), "updateCause");
    return List.of(asks(news, content.date(), "updateDate"));
  }

  private static CaseAction asks(CaseAction action, Use use, String field) {
    return switch (use) {
      case REQUIRED -> action.asking(field);
      case OPTIONAL -> action.offering(field);
      case HIDDEN -> action;
    };
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Content content = followUps.content(form.caseNumber());
    followUps.give(form.caseNumber(), form.person(), new Update(
        text(form, content.detail(), "updateDetail", "Información concreta", LONGEST_TEXT),
        text(form, content.department(), "updateDepartment", "Departamento que lo revisa", LONGEST_NAME),
        text(form, content.cause(), "updateCause", "Causa posible", LONGEST_CAUSE),
        date(form, content.date())));
    return Map.of();
  }

  private static String text(FormSubmission form, Use use, String field, String label, int maxLength) {
    return use == Use.REQUIRED ? form.requiredText(field, label, maxLength)
        : form.optionalText(field, label, maxLength).orElse(null);
  }

  private static LocalDate date(FormSubmission form, Use use) {
    return form.date("updateDate").orElseGet(() -> {
      if (use == Use.REQUIRED) {
        throw new InputRefused("updateDate", "«Fecha»: es obligatorio en esta noticia; dé una fecha realista.");
      }
      return null;
    });
  }
}
