package io.ciclo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The requirements, at most three, whose statements a test proves; {@code docs/requirements.md} holds the statements. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {

  /** Ids such as {@code "IN-12"}. */
  String[] value();
}
