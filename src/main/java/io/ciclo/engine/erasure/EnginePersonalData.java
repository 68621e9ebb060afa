package io.ciclo.engine.erasure;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/**
 * Ways in, forms that were sent, corrected values, and all that the engine keeps of what runs and ran. Its tables are written here and
 * nowhere else: the engine's own API has no way to change what has ended. Ids, keys and names of people of the house are in none of
 * these columns but texts, where only exact terms go.
 */
@Component
class EnginePersonalData implements PersonalData {

  static final String ROOM = "engine";

  private static final String CASES = "(select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in (:cases))";
  private static final String OF_CASES = "PROC_INST_ID_ in " + CASES;
  private static final String JOB_OF_CASES = "PROCESS_INSTANCE_ID_ in " + CASES;
  private static final String DECISION_OF_CASES = "DEC_INST_ID_ in (select ID_ from ACT_HI_DECINST where " + OF_CASES + ")";

  @Override
  public String room() {
    return ROOM;
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    waysIn(rows);
    rows.delete("sent_form", "sender in (:senders)");
    rows.redact("written_answer", "id", "fields, returned_because", "case_number in (:cases)");
    if (traces.wholeCompany()) {
      rows.delete("written_answer_file", "answer_id in (select id from written_answer where case_number in (:cases))");
    }
    text(rows, "value_correction", "id", "value_before, value_after, reason, step", "case_number in (:cases)");
    history(traces, rows);
    running(rows);
    bytes(traces, rows);
  }

  private static void waysIn(PersonalRows rows) {
    String links = "account_kind = 'CONTACT' and account_id in (:contactIds) or account_kind = 'COLLEAGUE' and account_id in (:invitations)";
    rows.delete("access_link_token", "link_id in (select id from access_link where " + links + ")");
    rows.delete("access_link", links);
    rows.delete("access_request", "lower(login_name) in (:emails)");
    rows.delete("own_device", "account_kind = 'CONTACT' and account_id in (:contactIds)");
    rows.delete("spring_session", "lower(principal_name) in (:emails)");
    rows.delete("login_attempt", "lower(substring(subject from position(':' in subject) + 1)) in (:emails)");
  }

  /** What has ended, and what is written down of what runs. */
  private static void history(PersonalTraces traces, PersonalRows rows) {
    if (traces.wholeCompany()) {
      rows.set("ACT_HI_VARINST", "NAME_ = 'cardCompany' and " + OF_CASES, "TEXT_ = :companyPseudonym");
      rows.set("ACT_HI_DETAIL", "NAME_ = 'cardCompany' and " + OF_CASES, "TEXT_ = :companyPseudonym");
    }
    text(rows, "ACT_HI_VARINST", "ID_", "TEXT_, TEXT2_", OF_CASES);
    text(rows, "ACT_HI_DETAIL", "ID_", "TEXT_, TEXT2_", OF_CASES);
    text(rows, "ACT_HI_COMMENT", "ID_", "MESSAGE_", OF_CASES);
    text(rows, "ACT_HI_ATTACHMENT", "ID_", "NAME_, DESCRIPTION_, URL_", OF_CASES);
    text(rows, "ACT_HI_TASKINST", "ID_", "NAME_, DESCRIPTION_, DELETE_REASON_", OF_CASES);
    text(rows, "ACT_HI_PROCINST", "ID_", "DELETE_REASON_", OF_CASES);
    text(rows, "ACT_HI_OP_LOG", "ID_", "ORG_VALUE_, NEW_VALUE_, ANNOTATION_", OF_CASES);
    text(rows, "ACT_HI_INCIDENT", "ID_", "INCIDENT_MSG_, ANNOTATION_", OF_CASES);
    text(rows, "ACT_HI_JOB_LOG", "ID_", "JOB_EXCEPTION_MSG_", JOB_OF_CASES);
    text(rows, "ACT_HI_DEC_IN", "ID_", "TEXT_, TEXT2_", DECISION_OF_CASES);
    text(rows, "ACT_HI_DEC_OUT", "ID_", "TEXT_, TEXT2_", DECISION_OF_CASES);
  }

  private static void running(PersonalRows rows) {
    text(rows, "ACT_RU_VARIABLE", "ID_", "TEXT_, TEXT2_", OF_CASES);
    text(rows, "ACT_RU_TASK", "ID_", "NAME_, DESCRIPTION_", OF_CASES);
    text(rows, "ACT_RU_INCIDENT", "ID_", "INCIDENT_MSG_, ANNOTATION_", OF_CASES);
    text(rows, "ACT_RU_JOB", "ID_", "EXCEPTION_MSG_", JOB_OF_CASES);
  }

  /** Long values, what is said in full in a comment, and what was in the way when a step failed: never the models that are deployed. */
  private static void bytes(PersonalTraces traces, PersonalRows rows) {
    // A statement for each: a company may have more cases than one statement takes parameters, if it named them six times.
    bytes(rows, "select BYTEARRAY_ID_ from ACT_HI_VARINST where " + OF_CASES);
    bytes(rows, "select BYTEARRAY_ID_ from ACT_HI_DETAIL where " + OF_CASES);
    bytes(rows, "select BYTEARRAY_ID_ from ACT_RU_VARIABLE where " + OF_CASES);
    bytes(rows, "select BYTEARRAY_ID_ from ACT_HI_DEC_IN where " + DECISION_OF_CASES);
    bytes(rows, "select BYTEARRAY_ID_ from ACT_HI_DEC_OUT where " + DECISION_OF_CASES);
    bytes(rows, "select JOB_EXCEPTION_STACK_ID_ from ACT_HI_JOB_LOG where " + JOB_OF_CASES);
    bytes(rows, "select EXCEPTION_STACK_ID_ from ACT_RU_JOB where " + JOB_OF_CASES);
    String attached = "select CONTENT_ID_ from ACT_HI_ATTACHMENT where " + OF_CASES;
    if (traces.wholeCompany()) {
      rows.set("ACT_GE_BYTEARRAY", "ID_ in (" + attached + ")", "BYTES_ = null");
    } else {
      bytes(rows, attached);
    }
    rows.redactAnybodysBytes("ACT_GE_BYTEARRAY", "ID_", "BYTES_", "ID_ in (select JOB_EXCEPTION_STACK_ID_ from ACT_HI_JOB_LOG)"
        + " or ID_ in (select EXCEPTION_STACK_ID_ from ACT_RU_JOB)");
    rows.redactBytes("ACT_HI_COMMENT", "ID_", "FULL_MSG_", OF_CASES);
    rows.redactAnybodysBytes("ACT_HI_COMMENT", "ID_", "FULL_MSG_", "ID_ is not null");
  }

  private static void bytes(PersonalRows rows, String ids) {
    rows.redactBytes("ACT_GE_BYTEARRAY", "ID_", "BYTES_", "ID_ in (" + ids + ")");
  }

  /** Names where they can only be the company's; what is unique, wherever somebody wrote it. */
  private static void text(PersonalRows rows, String table, String key, String columns, String where) {
    rows.redact(table, key, columns, where);
    rows.redactEverywhere(table, key, columns);
  }
}
