package io.ciclo.documents.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/** What a company was handed goes; that it was handed over, in which version and when, stays (DO-01). */
@Component
class DocumentPersonalData implements PersonalData {

  private static final String THEIRS = "company_id = :company or case_number in (:cases)";
  private static final String OF_THEIRS = "document_id in (select id from document where " + THEIRS + ")";

  @Override
  public String room() {
    return "documents";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    if (traces.wholeCompany()) {
      rows.set("document_version", OF_THEIRS + " and content_id is not null", "content_id = null", "removed_at = coalesce(removed_at, current_timestamp)");
      rows.also("delete from document_content where not exists (select 1 from document_version v where v.content_id = document_content.id)");
    }
    rows.redact("document", "id", "title, same_as", THEIRS);
    rows.redact("document_version", "id", "note, file_name, address, fingerprint", OF_THEIRS);
    rows.rename("document_delivery", "contact_id = :contact", "receiver = :pseudonym");
    rows.rename("document_opening", "contact_id = :contact", "reader = :pseudonym");
  }
}
