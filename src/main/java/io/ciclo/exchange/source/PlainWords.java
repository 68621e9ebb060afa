package io.ciclo.exchange.source;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** The words of a message that was written as a page. */
final class PlainWords {

  private static final Pattern NOT_SAID = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6]|blockquote)\\s*>");
  private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");

  private PlainWords() {}

  static String of(String html) {
    String text = NOT_SAID.matcher(html).replaceAll("");
    text = text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    text = ITEM.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("- ");
    text = StringEscapeUtils.unescapeHtml4(TAG.matcher(text).replaceAll("")).replace('\u00A0', ' ');
    return text.lines().map(String::strip).reduce("", (all, line) -> all + "\n" + line).replaceAll("\n{3,}", "\n\n").strip();
  }
}
