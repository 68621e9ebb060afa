package io.ciclo.engine.guard;

import io.ciclo.engine.CatalogueBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A delegate and a callable bean for models that tests deploy. */
@CatalogueBean
public class CatalogueProbe implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("probed", true);
  }

  public String greet(String name) {
    return "Hola, " + name;
  }
}
