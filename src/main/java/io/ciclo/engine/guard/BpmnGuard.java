package io.ciclo.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads a whole process file, every attribute and every text of it, and says what may not be deployed. Extensions of the
 * engine are allowed by name: one that is not listed here is refused, so that a forgotten one is no hole.
 */
final class BpmnGuard {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String ACTIVITI = "http://activiti.org/bpmn";

  private static final Set<String> ATTRIBUTES = Set.of("assignee", "candidateGroups", "candidateUsers", "dueDate",
      "followUpDate", "priority", "formRef", "formRefBinding", "formRefVersion", "asyncBefore", "asyncAfter",
      "exclusive", "jobPriority", "taskPriority", "historyTimeToLive", "versionTag", "isStartableInTasklist",
      "candidateStarterGroups", "candidateStarterUsers", "initiator", "decisionRef", "decisionRefBinding",
      "decisionRefVersion", "decisionRefVersionTag", "mapDecisionResult", "resultVariable", "delegateExpression",
      "expression", "calledElementBinding", "calledElementVersion", "calledElementVersionTag", "collection",
      "elementVariable", "errorCodeVariable", "errorMessageVariable", "errorMessage", "escalationCodeVariable",
      "variableName", "variableEvents", "modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon");
  private static final Set<String> ELEMENTS = Set.of("inputOutput", "inputParameter", "outputParameter", "list",
      "value", "map", "entry", "in", "out", "executionListener", "taskListener", "properties", "property",
      "failedJobRetryTimeCycle");
  /** Attributes of the extension elements above. */
  private static final Set<String> ELEMENT_ATTRIBUTES = Set.of("name", "key", "value", "id", "event", "expression",
      "delegateExpression", "source", "sourceExpression", "target", "variables", "local", "businessKey");
  private static final Set<String> EXPRESSION_LANGUAGES = Set.of("", "juel");

  private final Catalogue catalogue;
  private final ExpressionGrammar grammar;

  BpmnGuard(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.grammar = new ExpressionGrammar(catalogue);
  }

  List<Refusal> refusals(byte[] content) {
    Reading reading = new Reading();
    try {
      reading.read(XmlFile.root(content), null, "El fichero");
    } catch (SAXException e) {
      reading.refuse(null, "El fichero", "no es XML correcto o contiene un DOCTYPE (" + e.getMessage() + ")");
    }
    return reading.refusals;
  }

  private final class Reading {

    private final List<Refusal> refusals = new ArrayList<>();

    void read(Element element, String id, String who) {
      String ownId = element.getAttribute("id").isEmpty() || CAMUNDA.equals(element.getNamespaceURI()) ? id
          : element.getAttribute("id");
      String ownName = ownId == null || ownId.equals(id) ? who : words(element, ownId);
      checkElement(element, ownId, ownName);
      for (Attr attribute : XmlFile.attributes(element)) {
        checkAttribute(element, attribute, ownId, ownName);
      }
      checkText(XmlFile.ownText(element), ownId, ownName);
      XmlFile.children(element).forEach(child -> read(child, ownId, ownName));
    }

    void refuse(String id, String who, String reason) {
      refusals.add(new Refusal(id, who + ": " + reason + "."));
    }

    private void checkElement(Element element, String id, String who) {
      String name = element.getLocalName();
      String space = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
      switch (space) {
        case ACTIVITI -> refuse(id, who, "las extensiones de Activiti no están permitidas");
        case CAMUNDA -> {
          if (!ELEMENTS.contains(name)) {
            refuse(id, who, camundaElement(name));
          } else if (name.endsWith("Listener") && !element.hasAttribute("delegateExpression")
              && !element.hasAttribute("expression")) {
            refuse(id, who, "el listener debe nombrar un bean del catálogo con delegateExpression");
          }
        }
        // The engine recognises these by their local name, whatever the namespace.
        default -> {
          switch (name) {
            case "scriptTask", "script" -> refuse(id, who, "los scripts no están permitidos");
            case "timeCycle" -> refuse(id, who,
                "los temporizadores con ciclo no están permitidos; los inicios repetidos se definen como recurrencias");
            case "import" -> refuse(id, who, "las importaciones no están permitidas");
            default -> { }
          }
        }
      }
    }

    private void checkAttribute(Element element, Attr attribute, String id, String who) {
      String name = attribute.getLocalName();
      String space = attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI();
      String value = attribute.getValue();
      boolean inExtension = CAMUNDA.equals(element.getNamespaceURI()) && space.isEmpty();
      if (space.startsWith("http://www.w3.org/2000/xmlns")) {
        return;
      }
      if (ACTIVITI.equals(space)) {
        refuse(id, who, "las extensiones de Activiti no están permitidas");
        return;
      }
      if (CAMUNDA.equals(space) && !ATTRIBUTES.contains(name) || inExtension && !ELEMENT_ATTRIBUTES.contains(name)) {
        refuse(id, who, camundaAttribute(name));
        return;
      }
      if (space.isEmpty() && !inExtension
          && (name.equals("language") || name.equals("scriptFormat"))
          && !EXPRESSION_LANGUAGES.contains(value.strip().toLowerCase(Locale.ROOT))) {
        refuse(id, who, "el lenguaje «" + value + "» no está permitido en condiciones, solo expresiones");
        return;
      }
      if ((CAMUNDA.equals(space) || inExtension) && name.equals("delegateExpression")) {
        Optional<String> bean = ExpressionGrammar.delegate(value);
        if (bean.isEmpty()) {
          refuse(id, who, "«" + value + "» debe ser solo el nombre de un bean del catálogo, ${bean}");
        } else if (!catalogue.hasDelegate(bean.get())) {
          refuse(id, who, "el bean «" + bean.get() + "» no está en el catálogo");
        }
        return;
      }
      if (inExtension && name.equals("businessKey") && element.getLocalName().equals("in")
          && value.strip().matches("[#$]\\{execution\\.processBusinessKey}")) {
        return;
      }
      checkText(value, id, who);
    }

    private void checkText(String text, String id, String who) {
      grammar.refusal(text).ifPresent(reason -> refuse(id, who, reason));
    }

    private String words(Element element, String id) {
      String name = element.getAttribute("name").strip();
      return name.isEmpty() || ExpressionGrammar.holdsExpression(name) ? id : "«" + name + "» (" + id + ")";
    }

    private String camundaElement(String name) {
      return switch (name) {
        case "script" -> "los scripts no están permitidos";
        case "connector", "connectorId" -> "los conectores no están permitidos";
        case "formData", "formField" -> "los formularios generados no están permitidos, use un Camunda Form (formRef)";
        default -> "la extensión camunda:" + name + " no está permitida";
      };
    }

    private String camundaAttribute(String name) {
      return switch (name) {
        case "class" -> "las clases Java (camunda:class) no están permitidas, use un bean del catálogo";
        case "formKey" -> "los formularios incrustados o externos (formKey) no están permitidos, use un Camunda Form (formRef)";
        case "resource" -> "los scripts no están permitidos";
        case "type", "topic" -> "las tareas externas, de correo o de sistema (camunda:" + name + ") no están permitidas";
        default -> "el atributo camunda:" + name + " no está permitido";
      };
    }
  }
}
