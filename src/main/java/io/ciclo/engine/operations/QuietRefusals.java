package io.ciclo.engine.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.ciclo.engine.InputRefused;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A refused form is everyday work: the engine would log each as an error of its own, with two hundred lines. */
@Component
class QuietRefusals extends TurboFilter implements DisposableBean {

  private static final String IN_REST = "ENGINE-REST-HTTP500 " + InputRefused.class.getName() + ":";

  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  QuietRefusals() {
    context.addTurboFilter(this);
  }

  @Override
  public void destroy() {
    context.getTurboFilterList().remove(this);
  }

  @Override
  public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] parameters,
      Throwable problem) {
    // The engine hands the exception over as the last of the parameters, its REST API prints it behind a code.
    Object cause = problem == null && parameters != null && parameters.length > 0 ? parameters[parameters.length - 1] : problem;
    boolean refusal = cause instanceof InputRefused || format != null && format.startsWith(IN_REST);
    return refusal ? FilterReply.DENY : FilterReply.NEUTRAL;
  }
}
