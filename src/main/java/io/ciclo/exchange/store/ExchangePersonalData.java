package io.ciclo.exchange.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/** A file that was imported or made for export before an erasure knows everybody whom it knew: its content goes. Another export is soon made. */
@Component
class ExchangePersonalData implements PersonalData {

  private static final String READY = "state = 'READY'";
  /** Nothing of it was written yet; it would bring back whom we forget. */
  private static final String NOT_BEGUN = "state in ('CHECKING', 'CHECKED')";
  private static final String OVER = "state <> 'IMPORTING' and file_id is not null";
  private static final String ASK_AGAIN = "reason = 'Mientras se preparaba se borraron datos personales: pídala otra vez.'";
  private static final String SEND_AGAIN = "reason = 'Se borraron datos personales: hace falta un archivo nuevo.'";

  @Override
  public String room() {
    return "exchange";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    // One that is being prepared still knows everybody: whoever prepares it finds that nobody wants it.
    rows.set("exchange_export", "state = 'PREPARING'", "state = 'FAILED'", ASK_AGAIN, "removed_at = coalesce(removed_at, current_timestamp)");
    rows.set("exchange_import", NOT_BEGUN, "state = 'STOPPED'", SEND_AGAIN, "ended_at = coalesce(ended_at, current_timestamp)");
    rows.also("update exchange_turn set run_id = null where kind = 'IMPORT' and run_id in (select id from exchange_import where state = 'STOPPED')");
    rows.delete("exchange_part", "file_id in (select file_id from exchange_export where " + READY + " and file_id is not null)"
        + " or file_id in (select file_id from exchange_import where " + OVER + ")");
    rows.set("exchange_export", READY, "state = 'REMOVED'", "file_id = null", "removed_at = coalesce(removed_at, current_timestamp)");
    rows.set("exchange_import", OVER, "file_id = null");
    rows.redactEverywhere("exchange_import", "id", "file_name, reason");
    // A row that was refused is of no company; names that are quoted there go all the same.
    rows.redact("exchange_refusal", "id", "source_id, reason", "id is not null");
  }
}
