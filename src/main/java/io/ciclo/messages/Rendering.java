package io.ciclo.messages;

import io.ciclo.engine.Times;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a version of a text and a letter's values into what is read. */
class Rendering {

  private static final Pattern TICKET_NUMBER = Pattern.compile("T-\\d{4}-\\d{6}");
  private static final Pattern MORE_THAN_ONE_EMPTY_LINE = Pattern.compile("\n\\s*\n(\\s*\n)+");

  private final MailHtml html;
  private final URI portal;
  private final String company;
  private final Supplier<LocalDate> today;

  /** @param today the day in the service's zone */
  Rendering(URI portal, String company, Supplier<LocalDate> today) {
    this.html = new MailHtml(portal, company);
    this.portal = portal;
    this.company = company;
    this.today = today;
  }

  /** @throws LetterRefused naming text and placeholder when a value is missing */
  Rendered render(TextVersion version, Letter letter) {
    Map<String, String> values = values(letter);
    String subjectSource = version.subject();
    String bodySource = version.body(letter.to().formOfAddress());
    Set<String> used = new Template(subjectSource + "\n" + bodySource).placeholders();
    for (String name : used) {
      if (values.getOrDefault(name, "").isBlank()) {
        if (version.text().mayBeEmpty().stream().noneMatch(placeholder -> placeholder.key().equals(name))) {
          throw new LetterRefused("El texto " + version.text().key() + " necesita un valor para ${" + name + "}"
              + (letter.caseNumber() == null ? "." : " (" + letter.caseNumber() + ")."));
        }
        values.put(name, "");
      }
    }
    String subject = oneLine(new Template(subjectSource).fill(values));
    String body = MORE_THAN_ONE_EMPTY_LINE
        .matcher(new Template(bodySource).withoutEmptyLines(values).fill(values)).replaceAll("\n\n").strip();
    return new Rendered(subject, body + "\n\n-- \n" + footer() + "\n",
        html.document(version.language(), subject, body));
  }

  /** The text with example data; its links lead to this installation. */
  Rendered example(TextVersion version, FormOfAddress address) {
    Map<String, String> examples = Stream.of(Placeholder.values()).collect(Collectors.toMap(Placeholder::key,
        placeholder -> placeholder.example().replace(Placeholder.EXAMPLE_PORTAL, portal.toString())));
    return render(version, new Letter(version.text().key(), Placeholder.TICKET.example(),
        new Addressee(Placeholder.CLIENTE.example(), "", address, version.language()), examples));
  }

  private Map<String, String> values(Letter letter) {
    Map<String, String> values = new HashMap<>();
    values.put(Placeholder.EQUIPO.key(), "El equipo de atención al cliente de " + company);
    values.put(Placeholder.FECHA.key(), Times.spokenDay(today.get()));
    values.put(Placeholder.ENLACE_PORTAL.key(), portal + "/portal");
    String ticket = letter.values().getOrDefault(Placeholder.TICKET.key(), letter.caseNumber());
    if (ticket != null && TICKET_NUMBER.matcher(ticket).matches()) {
      values.put(Placeholder.TICKET.key(), ticket);
      values.put(Placeholder.ENLACE_TICKET.key(), portal + "/portal/tickets/" + ticket);
    }
    letter.values().forEach((name, value) -> {
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    });
    values.put(Placeholder.SALUDO.key(), letter.to().formOfAddress() == FormOfAddress.INFORMAL ? "Hola," : "Estimado/a");
    values.put(Placeholder.CLIENTE.key(), letter.to().name());
    return values;
  }

  private String footer() {
    return "Mensaje automático de " + company + ". Las respuestas a este correo no se leen: la conversación sigue en la"
        + " oficina virtual, " + portal + "/portal";
  }

  /** A subject that contained a line break could smuggle in headers. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
