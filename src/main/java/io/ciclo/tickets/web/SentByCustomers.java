package io.ciclo.tickets.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OnceOnly;
import io.ciclo.engine.SentDifferently;
import io.ciclo.engine.SentForm;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.Tickets;
import io.ciclo.engine.Upload;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What customers send over lines that break: each form has its effect once, however often it arrives (DW-09). One that comes
 * again with something new in it is refused with a sentence, and may then be sent as a new one.
 */
@Component
class SentByCustomers {

  /** The field that says which form it was. */
  private static final String FORM_KEY = "formKey";

  private final OnceOnly once;
  private final Tickets tickets;

  SentByCustomers(OnceOnly once, Tickets tickets) {
    this.once = once;
    this.tickets = tickets;
  }

  /** Returns the number of the ticket. */
  String opening(ContactPrincipal who, String formKey, TicketForm form, List<Upload> files) {
    NewTicket ticket = form.ticket(who.companyId(), who.contactId());
    return send(who, formKey, "OPEN", content(files, ticket), () -> tickets.open(ticket, files), number ->
        "«Abrir un ticket»: lo que envió antes con este formulario ya es el ticket " + number + ", y ahora dice otra cosa."
            + " Si trata de lo mismo, escríbanos en " + number + "; si es otro tema, pulse otra vez «Abrir el ticket».");
  }

  void reply(ContactPrincipal who, String formKey, String number, String text, List<Upload> files) {
    send(who, formKey, "REPLY " + number, content(files, text), () -> {
      tickets.customerReplies(number, who.contactId(), text, files);
      return number;
    }, any -> "«Su respuesta»: la que envió antes ya nos llegó y está en la conversación; esta dice otra cosa."
        + " Si también quiere enviarla, pulse otra vez «Enviar».");
  }

  void answerToSolution(ContactPrincipal who, String formKey, String number, boolean accepted, String comment,
      List<Upload> files) {
    send(who, formKey, "SOLUTION " + number, content(files, accepted, comment), () -> {
      tickets.customerAnswersSolution(number, who.contactId(), accepted, comment, files);
      return number;
    }, any -> "«¿Queda resuelto?»: su respuesta anterior ya nos llegó. Si ha cambiado de idea, escríbanos en la conversación.");
  }

  /** With what the form goes on after it was refused: a new key when it has done its work already. */
  String keyAfter(InputRefused problem, String formKey) {
    return formKey.isBlank() || FORM_KEY.equals(problem.field()) ? SentForm.newKey() : formKey;
  }

  private String send(ContactPrincipal who, String formKey, String purpose, String content, Supplier<String> work,
      UnaryOperator<String> alreadySent) {
    try {
      return once.write(new SentForm("contact:" + who.contactId(), formKey, purpose, content), work);
    } catch (SentDifferently before) {
      throw new InputRefused(FORM_KEY, alreadySent.apply(before.answer()));
    }
  }

  private static String content(List<Upload> files, Object... words) {
    return SentForm.digest(Stream.concat(Stream.of(words),
        files.stream().flatMap(file -> Stream.of(file.fileName(), file.content()))).toArray());
  }
}
