package io.ciclo;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Ciclo: the customer life cycle of a services company as executable BPMN. */
@SpringBootApplication
public class CicloApplication {

  public static void main(String[] args) {
    // The engine stores instants without a zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(CicloApplication.class, args);
  }
}
