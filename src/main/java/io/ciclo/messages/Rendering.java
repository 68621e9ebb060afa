package io.ciclo.messages;

import io.ciclo.engine.Times;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a version of a text and a letter's values into what is read. */
class Rendering {

  private static final Pattern TICKET_NUMBER = Pattern.compile("T-\\d{4}-\\d{6}");
  private static final Pattern MORE_THAN_ONE_EMPTY_LINE = Pattern.compile("\n\\s*\n(\\s*\n)+");
  private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");
  private static final Set<Placeholder> GREETING = EnumSet.of(Placeholder.SALUDO, Placeholder.CLIENTE);
  private static final Set<Placeholder> SIGNATURE = EnumSet.of(Placeholder.EQUIPO, Placeholder.FECHA);

  private final MailHtml html;
  private final URI portal;
  private final String company;
  private final Supplier<LocalDate> today;
  private final Function<Addressee, String> signature;

  /**
   * @param today the day in the service's zone
   * @param signature who signs, in the words of whoever reads
   */
  Rendering(URI portal, String company, Supplier<LocalDate> today, Function<Addressee, String> signature) {
    this.html = new MailHtml(portal, company);
    this.portal = portal;
    this.company = company;
    this.today = today;
    this.signature = signature;
  }

  /**
   * A letter in its parts, so that several can be one mail with one greeting and one signature.
   *
   * @param opening the greeting; empty when the text has none of its own paragraph
   * @param core what it says; never empty
   * @param closing the signature; empty as the greeting
   */
  record Parts(String language, String subject, String opening, String core, String closing) {}

  /** A letter inside another mail, under its own heading. */
  record Section(String heading, String core) {

    @Override
    public String toString() {
      return MailHtml.HEADING + heading + "\n\n" + core;
    }
  }

  /** @throws LetterRefused naming text and placeholder when a value is missing */
  Rendered render(TextVersion version, Letter letter) {
    return whole(parts(version, letter));
  }

  /** @throws LetterRefused naming text and placeholder when a value is missing */
  Parts parts(TextVersion version, Letter letter) {
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
    List<String> paragraphs = new ArrayList<>(List.of(EMPTY_LINE.split(
        new Template(bodySource).withoutEmptyLines(values).source().strip())));
    String opening = paragraphs.size() > 1 && holdsOnly(paragraphs.get(0), GREETING) ? paragraphs.remove(0) : "";
    String closing = paragraphs.size() > 1 && holdsOnly(paragraphs.get(paragraphs.size() - 1), SIGNATURE)
        ? paragraphs.remove(paragraphs.size() - 1) : "";
    return new Parts(version.language(), oneLine(new Template(subjectSource).fill(values)), filled(opening, values),
        filled(String.join("\n\n", paragraphs), values), filled(closing, values));
  }

  /** An owner may have written more into the same paragraph: then it is no mere greeting, and is never left out. */
  private static boolean holdsOnly(String paragraph, Set<Placeholder> known) {
    Set<String> names = new Template(paragraph).placeholders();
    return !names.isEmpty() && paragraph.length() < 80
        && names.stream().allMatch(name -> Placeholder.of(name).filter(known::contains).isPresent());
  }

  private static String filled(String source, Map<String, String> values) {
    return MORE_THAN_ONE_EMPTY_LINE.matcher(new Template(source).fill(values)).replaceAll("\n\n").strip();
  }

  Rendered whole(Parts parts) {
    return document(parts.language(), parts.subject(),
        Stream.of(parts.opening(), parts.core(), parts.closing()).filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n")));
  }

  /**
   * Several letters as one mail: the first one's greeting, each letter's words in their order, the last one's signature.
   *
   * @param leading whose subject the mail bears
   * @param others letters that were written before and leave now, too
   */
  Rendered joined(List<Parts> letters, Parts leading, List<Section> others) {
    List<String> body = new ArrayList<>(List.of(letters.get(0).opening()));
    for (Parts letter : letters) {
      body.add(letter == leading && letter == letters.get(0) ? letter.core()
          : new Section(letter.subject(), letter.core()).toString());
    }
    others.forEach(other -> body.add(other.toString()));
    body.add(letters.get(letters.size() - 1).closing());
    return document(leading.language(), leading.subject(),
        body.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n")));
  }

  private Rendered document(String language, String subject, String body) {
    return new Rendered(subject, body + "\n\n-- \n" + footer() + "\n", html.document(language, subject, body));
  }

  /** The text with example data; its links lead to this installation. */
  Rendered example(TextVersion version, FormOfAddress address) {
    Map<String, String> examples = Stream.of(Placeholder.values()).filter(placeholder -> placeholder != Placeholder.EQUIPO).collect(Collectors.toMap(Placeholder::key,
        placeholder -> placeholder.example().replace(Placeholder.EXAMPLE_PORTAL, portal.toString())));
    return render(version, new Letter(version.text().key(), Placeholder.TICKET.example(),
        new Addressee(Placeholder.CLIENTE.example(), "", address, version.language()), examples));
  }

  private Map<String, String> values(Letter letter) {
    Map<String, String> values = new HashMap<>();
    values.put(Placeholder.EQUIPO.key(), signature.apply(letter.to()));
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
