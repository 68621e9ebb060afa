package io.ciclo.exchange.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** In which folder of an export a table stands: by the room that it belongs to, as its name begins. */
final class Rooms {

  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("act_", "motor");
    BEGINNINGS.put("ticket", "tickets");
    BEGINNINGS.put("csm_finding", "growth");
    BEGINNINGS.put("csm_", "tickets");
    BEGINNINGS.put("case_view", "tickets");
    BEGINNINGS.put("tpoint", "tpoints");
    BEGINNINGS.put("company", "customers");
    BEGINNINGS.put("contact", "customers");
    BEGINNINGS.put("contract", "customers");
    BEGINNINGS.put("agreed_change", "customers");
    BEGINNINGS.put("customer_", "customers");
    BEGINNINGS.put("care_team", "customers");
    BEGINNINGS.put("channel_wish", "customers");
    BEGINNINGS.put("project_handover", "customers");
    BEGINNINGS.put("handover_pending", "customers");
    BEGINNINGS.put("personal_erasure", "customers");
    BEGINNINGS.put("document", "documents");
    BEGINNINGS.put("evolutive", "evolutives");
    BEGINNINGS.put("meeting", "meetings");
    BEGINNINGS.put("survey", "meetings");
    BEGINNINGS.put("message_", "messages");
    BEGINNINGS.put("mail_", "messages");
    BEGINNINGS.put("quick_answer", "messages");
    BEGINNINGS.put("operation_", "operation");
    BEGINNINGS.put("prospect", "prospects");
    BEGINNINGS.put("service_level", "servicelevels");
    BEGINNINGS.put("holiday_", "servicelevels");
    BEGINNINGS.put("staff_", "staff");
    BEGINNINGS.put("on_call", "staff");
    BEGINNINGS.put("risk", "staff");
    BEGINNINGS.put("task_offer", "staff");
    BEGINNINGS.put("development_review", "staff");
    BEGINNINGS.put("training", "training");
    BEGINNINGS.put("feedback", "growth");
    BEGINNINGS.put("farming", "growth");
    BEGINNINGS.put("opportunit", "growth");
    BEGINNINGS.put("growth_", "growth");
    BEGINNINGS.put("crm_", "growth");
    BEGINNINGS.put("exchange_", "exchange");
  }

  private Rooms() {}

  static String of(String table) {
    return BEGINNINGS.entrySet().stream().filter(one -> table.startsWith(one.getKey())).map(Map.Entry::getValue).findFirst()
        .orElse("engine");
  }
}
