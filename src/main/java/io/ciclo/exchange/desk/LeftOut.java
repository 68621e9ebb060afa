package io.ciclo.exchange.desk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What no export carries, and why: what lets somebody in, and what means nothing outside of this installation. */
final class LeftOut {

  private static final String OPENS_DOORS = "abre la puerta a alguien: contraseñas, segundos factores, sesiones y enlaces de un solo uso no salen nunca";
  private static final String OWN_BUSINESS = "es del funcionamiento interno de esta instalación y no dice nada fuera de ella";
  private static final String ENGINE_STATE = "es el estado interno del motor: lo que pasó está en sus tablas act_hi, y los modelos en la carpeta modelos";
  private static final Map<String, String> TABLES = new LinkedHashMap<>();
  /** Columns, whatever their table: a table of tomorrow is kept from it too. */
  private static final Pattern SECRET = Pattern.compile(".*(password|passwd|pwd|salt|secret|token|encrypted|code_hash).*");
  private static final Set<String> ENGINE_HISTORY_LEFT_OUT = Set.of("act_hi_attachment", "act_hi_ext_task_log", "act_hi_job_log");
  private static final Set<String> ENGINE_PEOPLE = Set.of("act_id_user", "act_id_group", "act_id_membership", "act_id_tenant",
      "act_id_tenant_member", "act_ru_authorization");

  static {
    Set.of("contact_credential", "staff_password", "second_factor", "second_factor_recovery", "own_device", "access_link",
        "access_link_token", "access_request", "access_token", "login_attempt", "spring_session", "spring_session_attributes",
        "act_id_info").forEach(table -> TABLES.put(table, OPENS_DOORS));
    Set.of("scheduled_tasks", "start_lock", "tpoint_book", "sent_form", "exchange_file", "exchange_part", "exchange_turn",
        "flyway_schema_history", "next_alarm", "personal_erasure_term").forEach(table -> TABLES.put(table, OWN_BUSINESS));
  }

  private LeftOut() {}

  /** Why a table stays here; empty when it leaves. @param table in lower case */
  static Optional<String> reason(String table) {
    String listed = TABLES.get(table);
    if (listed != null) {
      return Optional.of(listed);
    }
    boolean stays = table.startsWith("act_") && !ENGINE_PEOPLE.contains(table)
        && (!table.startsWith("act_hi_") || ENGINE_HISTORY_LEFT_OUT.contains(table));
    return stays ? Optional.of(ENGINE_STATE) : Optional.empty();
  }

  static boolean secret(String column) {
    return SECRET.matcher(column.toLowerCase(Locale.ROOT)).matches();
  }
}
