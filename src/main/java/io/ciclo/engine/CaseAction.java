package io.ciclo.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to do a user task where its case is read (DW-01): a button of the action bar. It names fields of the task's own form and
 * takes labels, limits and options from there, so that nothing is said twice; what choosing the action implies is answered by
 * the action itself and not asked.
 *
 * @param id unique within the task; never changes, because unsent drafts remember it
 * @param label what people read on it: infinitive and object
 * @param answers values of the form's fields that the choice of this action stands for
 * @param asked keys of fields that must be filled in, in order
 * @param offered keys of fields that may be filled in, after the others
 * @param customerReads key of the field whose text the customer reads; null when the customer reads nothing
 */
public record CaseAction(String id, String label, Map<String, String> answers, List<String> asked, List<String> offered,
    String customerReads) {

  public CaseAction {
    answers = Map.copyOf(answers);
    asked = List.copyOf(asked);
    offered = List.copyOf(offered);
  }

  public static CaseAction of(String id, String label) {
    return new CaseAction(id, label, Map.of(), List.of(), List.of(), null);
  }

  public CaseAction answering(String field, String value) {
    Map<String, String> all = new LinkedHashMap<>(answers);
    all.put(field, value);
    return new CaseAction(id, label, all, asked, offered, customerReads);
  }

  public CaseAction asking(String... fields) {
    return new CaseAction(id, label, answers, joined(asked, fields), offered, customerReads);
  }

  public CaseAction offering(String... fields) {
    return new CaseAction(id, label, answers, asked, joined(offered, fields), customerReads);
  }

  /** The customer reads this field's text: the action can be taken back for a while, and files may go with it. */
  public CaseAction toCustomer(String field) {
    return new CaseAction(id, label, answers, asked, offered, field);
  }

  private static List<String> joined(List<String> some, String... more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }
}
