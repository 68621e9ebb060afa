package io.ciclo.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML part of a mail, made from its plain text: paragraphs, headings (lines that begin with "## "), lists of lines that
 * begin with "- ", and links. Everything is escaped, and only addresses of our own portal become links, so that nobody's words
 * can pass as ours.
 */
class MailHtml {

  static final String HEADING = "## ";

  private static final String HEADED = "margin:24px 0 10px;padding-top:16px;border-top:1px solid #d4dde0;font-size:17px;"
      + "line-height:1.35;color:#12303a";
  private static final String PARAGRAPH = "margin:0 0 16px;line-height:1.55";
  private static final String BUTTON = "display:inline-block;padding:11px 20px;background:#0f5f6e;color:#ffffff;"
      + "text-decoration:none;border-radius:6px;font-weight:bold";
  private static final String LINK = "color:#0f5f6e";
  private static final Map<String, String> LABELS = labels();
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:)]");

  /** By a part of the address; what is more exact comes first. */
  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("/valoracion", "Valorar la atención");
    labels.put("/tickets/T-", "Ver el ticket");
    labels.put("/casos/", "Abrir el caso");
    labels.put(LinkStamp.PATH, "Continuar");
    labels.put("/guardia/", "Ver el aviso");
    labels.put("/calendario", "Ver el calendario");
    labels.put("/operacion", "Abrir Operación");
    return labels;
  }

  private final URI portal;
  private final String company;
  private final Template shell;

  MailHtml(URI portal, String company) {
    this.portal = portal;
    this.company = company;
    try {
      shell = new Template(new ClassPathResource("messages/mail.html").getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String document(String language, String subject, String plain) {
    return shell.fill(Map.of(
        "idioma", escape(language),
        "asunto", escape(subject),
        "empresa", escape(company),
        "portal", escape(portal.toString()),
        "cuerpo", body(plain)));
  }

  private String body(String plain) {
    return plain.strip().lines().collect(Paragraphs::new, Paragraphs::add, Paragraphs::addAll).all.stream()
        .map(this::paragraph)
        .collect(Collectors.joining("\n"));
  }

  private String paragraph(List<String> lines) {
    if (lines.size() == 1 && isPortalAddress(lines.get(0).strip())) {
      return "<p style=\"%s\"><a href=\"%s\" style=\"%s\">%s</a></p>".formatted(PARAGRAPH,
          escape(lines.get(0).strip()), BUTTON, label(lines.get(0)));
    }
    StringBuilder html = new StringBuilder();
    List<String> sentences = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(HEADING)) {
        flushSentences(html, sentences);
        flushItems(html, items);
        html.append("<h2 style=\"%s\">%s</h2>".formatted(HEADED, escape(line.substring(HEADING.length()))));
      } else if (line.startsWith("- ")) {
        flushSentences(html, sentences);
        items.add(line.substring(2));
      } else {
        flushItems(html, items);
        sentences.add(line);
      }
    }
    flushSentences(html, sentences);
    flushItems(html, items);
    return html.toString();
  }

  /** What pressing the button does. */
  private static String label(String address) {
    return LABELS.entrySet().stream().filter(known -> address.contains(known.getKey())).map(Map.Entry::getValue)
        .findFirst().orElse("Ir a la oficina virtual");
  }

  private void flushSentences(StringBuilder html, List<String> sentences) {
    if (!sentences.isEmpty()) {
      html.append("<p style=\"%s\">%s</p>".formatted(PARAGRAPH,
          sentences.stream().map(this::withLinks).collect(Collectors.joining("<br>\n"))));
      sentences.clear();
    }
  }

  private void flushItems(StringBuilder html, List<String> items) {
    if (!items.isEmpty()) {
      html.append(items.stream()
          .map(item -> "<li style=\"margin:0 0 6px;line-height:1.5\">" + withLinks(item) + "</li>")
          .collect(Collectors.joining("\n", "<ul style=\"margin:0 0 16px;padding-left:22px\">\n", "\n</ul>")));
      items.clear();
    }
  }

  private String withLinks(String line) {
    StringBuilder html = new StringBuilder();
    int done = 0;
    for (Matcher address = ADDRESS.matcher(line); address.find();) {
      if (isPortalAddress(address.group())) {
        html.append(escape(line.substring(done, address.start())))
            .append("<a href=\"%1$s\" style=\"%2$s\">%1$s</a>".formatted(escape(address.group()), LINK));
        done = address.end();
      }
    }
    return html.append(escape(line.substring(done))).toString();
  }

  private boolean isPortalAddress(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return false;
    }
    String base = portal.toString();
    return text.equals(base) || text.startsWith(base + "/");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /** Lines between empty lines. */
  private static final class Paragraphs {

    private final List<List<String>> all = new ArrayList<>();
    private boolean between = true;

    void add(String line) {
      if (line.isBlank()) {
        between = true;
        return;
      }
      if (between) {
        all.add(new ArrayList<>());
        between = false;
      }
      all.get(all.size() - 1).add(line);
    }

    void addAll(Paragraphs others) {
      all.addAll(others.all);
    }
  }
}
