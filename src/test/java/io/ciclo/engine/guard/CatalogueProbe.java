package io.ciclo.engine.guard;

import io.ciclo.engine.CatalogueBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A delegate and a callable bean for models that tests deploy. */
@CatalogueBean
public class CatalogueProbe implements JavaDelegate {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueProbe.class);

  @Override
  public void execute(DelegateExecution execution) {
    LOG.info("probed");
    execution.setVariable("probed", true);
  }

  public String greet(String name) {
    return "Hola, " + name;
  }
}
