package io.ciclo.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.guard.XmlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The files that a process owner opens, read as text: no engine, no application. */
final class ModelFiles {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** One element and where it stands. */
  record Place(Path file, Element element) {

    String id() {
      return element.getAttribute("id");
    }

    String camunda(String attribute) {
      return element.getAttributeNS(CAMUNDA, attribute).strip();
    }

    String difference(String what) {
      return file + ", " + (id().isEmpty() ? element.getLocalName() : id()) + ": " + what;
    }

    List<Place> children(String name) {
      return XmlFile.children(element).stream().filter(child -> name.equals(child.getLocalName()))
          .map(child -> new Place(file, child)).toList();
    }
  }

  record Form(Path file, JsonNode content) {

    String id() {
      return content.path("id").asText();
    }
  }

  private ModelFiles() {}

  static List<Place> bpmn() {
    return elements(files(Path.of("processes"), ".bpmn"));
  }

  /** Versions of models before the newest, whose running cases still come to their end: what they use stays. */
  static List<Place> earlierBpmn() {
    return elements(files(Path.of("src/test/resources/earlier"), ".bpmn"));
  }

  static List<Place> dmn() {
    return elements(files(Path.of("processes"), ".dmn"));
  }

  static List<Form> forms() {
    ObjectMapper json = new ObjectMapper();
    return files(Path.of("forms"), ".form").stream().map(file -> {
      try {
        return new Form(file, json.readTree(file.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " is no form", e);
      }
    }).toList();
  }

  /** All Java of the application in one text, for names that stand in quotes there. */
  static String code() {
    StringBuilder code = new StringBuilder();
    files(Path.of("src/main/java"), ".java").forEach(file -> {
      try {
        code.append(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return code.toString();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Place> elements(List<Path> files) {
    List<Place> places = new ArrayList<>();
    for (Path file : files) {
      try {
        collect(file, XmlFile.root(Files.readAllBytes(file)), places);
      } catch (IOException | SAXException e) {
        throw new IllegalStateException(file + " cannot be read", e);
      }
    }
    return places;
  }

  private static void collect(Path file, Element element, List<Place> places) {
    places.add(new Place(file, element));
    XmlFile.children(element).forEach(child -> collect(file, child, places));
  }
}
