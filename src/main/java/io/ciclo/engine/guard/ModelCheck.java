package io.ciclo.engine.guard;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whether the application still has what a model that was deployed earlier needs. */
@Component
public class ModelCheck {

  private final Catalogue catalogue;

  ModelCheck(ListableBeanFactory beans) {
    this.catalogue = new CatalogueBeans(beans);
  }

  /** Names of delegates in the process file that the application does not have. */
  public Set<String> missingDelegates(byte[] bpmn) {
    Set<String> named = new LinkedHashSet<>();
    try {
      collect(XmlFile.root(bpmn), named);
    } catch (SAXException e) {
      throw new IllegalStateException("A deployed process cannot be read", e);
    }
    named.removeIf(catalogue::hasDelegate);
    return named;
  }

  private static void collect(Element element, Set<String> named) {
    for (Attr attribute : XmlFile.attributes(element)) {
      if ("delegateExpression".equals(attribute.getLocalName())) {
        ExpressionGrammar.delegate(attribute.getValue()).ifPresent(named::add);
      }
    }
    XmlFile.children(element).forEach(child -> collect(child, named));
  }
}
