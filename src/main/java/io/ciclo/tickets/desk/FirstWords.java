package io.ciclo.tickets.desk;

import java.util.regex.Pattern;

/**
 * The subject of a ticket whose customer only told what happens (DW-09): the first sentence that says something, greeting
 * left out, as far as it goes into a list.
 */
final class FirstWords {

  static final int LONGEST_SUBJECT = 200;

  /** About what a line of a list shows. */
  private static final int USUAL_LENGTH = 80;
  private static final Pattern GREETING = Pattern.compile(
      "^[¡!]*(?:hola|(?:muy )?buen[oa]s(?: d[ií]as| tardes| noches)?|saludos|estimad[oa]s?)\\b(?: a todos| equipo)?[\\s,.:;!–-]*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  /** What comes before it is long enough to tell something; the dots of "3.500" and "tienda.es" end nothing. */
  private static final Pattern AFTER_SENTENCE = Pattern.compile("(?<=.{14}[.!?…])\\s.*");

  private FirstWords() {}

  /** @param description not blank */
  static String of(String description) {
    String text = description.strip().replaceAll("[ \\t]+", " ");
    String told = GREETING.matcher(text).replaceFirst("");
    String line = (told.isBlank() ? text : told).lines().map(String::strip).filter(one -> !one.isEmpty()).findFirst().orElse(text);
    String sentence = AFTER_SENTENCE.matcher(line).replaceFirst("").replaceFirst("\\.+$", "");
    return capitalised(sentence.isEmpty() ? line : sentence);
  }

  private static String capitalised(String sentence) {
    int first = sentence.offsetByCodePoints(0, 1);
    String whole = sentence.substring(0, first).toUpperCase() + sentence.substring(first);
    return whole.length() <= USUAL_LENGTH ? whole : cut(whole);
  }

  /** After a whole word, where there is one. */
  private static String cut(String sentence) {
    int blank = sentence.lastIndexOf(' ', USUAL_LENGTH - 1);
    int end = blank >= USUAL_LENGTH / 2 ? blank : USUAL_LENGTH - 1;
    if (Character.isHighSurrogate(sentence.charAt(end - 1))) {
      end--;
    }
    return sentence.substring(0, end).replaceFirst("[\\s,;:.]+$", "") + "…";
  }
}
