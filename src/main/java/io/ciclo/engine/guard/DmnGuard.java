package io.ciclo.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Decisions speak FEEL and nothing else: it has no way into the application. */
final class DmnGuard {

  private static final Set<String> FEEL = Set.of("", "feel", "http://www.omg.org/spec/feel/20140401",
      "https://www.omg.org/spec/dmn/20191111/feel/", "http://www.omg.org/spec/dmn/20180521/feel/",
      "https://www.omg.org/spec/dmn/20180521/feel/");
  private static final Pattern JAVA_FUNCTION = Pattern.compile("\\bexternal\\s*\\{");

  List<Refusal> refusals(byte[] content) {
    List<Refusal> refusals = new ArrayList<>();
    try {
      read(XmlFile.root(content), null, refusals);
    } catch (SAXException e) {
      refusals.add(new Refusal(null,
          "El fichero: no es XML correcto o contiene un DOCTYPE (" + e.getMessage() + ")."));
    }
    return refusals;
  }

  private void read(Element element, String id, List<Refusal> refusals) {
    String ownId = element.getAttribute("id").isEmpty() ? id : element.getAttribute("id");
    String language = element.getAttribute("expressionLanguage").strip();
    if (!FEEL.contains(language.toLowerCase(Locale.ROOT))) {
      refusals.add(new Refusal(ownId,
          who(ownId) + ": el lenguaje «" + language + "» no está permitido, las decisiones se escriben en FEEL."));
    }
    if (JAVA_FUNCTION.matcher(XmlFile.ownText(element)).find()) {
      refusals.add(new Refusal(ownId, who(ownId) + ": las funciones Java externas no están permitidas."));
    }
    XmlFile.children(element).forEach(child -> read(child, ownId, refusals));
  }

  private static String who(String id) {
    return id == null ? "El fichero" : id;
  }
}
