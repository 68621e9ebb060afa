package io.ciclo.engine.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.guard.XmlFile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A model as this release brings it.
 *
 * @param name without folders, as the Modeler names it when it deploys
 */
record ReleasedFile(String name, byte[] content) {

  enum Kind {
    PROCESS,
    DECISION,
    FORM
  }

  Kind kind() {
    if (name.endsWith(".bpmn")) {
      return Kind.PROCESS;
    }
    return name.endsWith(".dmn") ? Kind.DECISION : Kind.FORM;
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Ids of the processes, decisions or the form in the file. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    try {
      if (kind() == Kind.FORM) {
        keys.add(new ObjectMapper().readTree(content).path("id").asText());
      } else {
        String element = kind() == Kind.PROCESS ? "process" : "decision";
        for (Element child : XmlFile.children(XmlFile.root(content))) {
          if (child.getLocalName().equals(element)) {
            keys.add(child.getAttribute("id"));
          }
        }
      }
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(name + " of this release cannot be read", e);
    }
    return keys;
  }
}
