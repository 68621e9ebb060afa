package io.ciclo.exchange.source;

import java.util.Set;

/** What a tool exported; each kind may be read as often as wanted, and is never held as a whole. */
public sealed interface ToolExport permits ZendeskExport, OdooExport {

  Tool tool();

  void organisations(Rows<SourceOrganisation> rows);

  void users(Rows<SourceUser> rows);

  void tickets(Rows<SourceTicket> rows);

  /** @throws FileRefused when no tool is recognised by its files */
  static ToolExport of(SafeZip zip, Set<String> closedStages) {
    if (OdooExport.recognises(zip)) {
      return new OdooExport(zip, closedStages);
    }
    if (ZendeskExport.recognises(zip)) {
      return new ZendeskExport(zip);
    }
    throw new FileRefused("En el ZIP no hay ninguna exportación conocida. De Zendesk se esperan «organizations», «users» y «tickets» en"
        + " JSON; de Odoo, «res.partner», «helpdesk.ticket», «mail.message» e «ir.attachment» en CSV o JSON.");
  }
}
