package io.ciclo.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.ConcurrentChange;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** Beside the engine's own answers to exceptions, of which one takes every RuntimeException. */
class ConflictAnswerTest {

  @Path("/task")
  public static class Overtaken {

    @POST
    public void complete() {
      throw new ConcurrentChange(null);
    }
  }

  @Test
  void whoIsOvertakenReadsSoAndMayTryAgain() throws Exception {
    ConflictAnswers.conflictsAreAnswered().postProcessBeanFactory(null);
    GenericApplicationContext spring = new GenericApplicationContext();
    spring.refresh();
    ApplicationHandler rest = new ApplicationHandler(new ResourceConfig(CamundaRestResources.getConfigurationClasses())
        .register(JacksonFeature.class).register(Overtaken.class).property("contextConfig", spring));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ContainerResponse answer = rest.apply(new ContainerRequest(URI.create("http://ciclo/"), URI.create("http://ciclo/task"),
        "POST", null, new MapPropertiesDelegate(), null), body).get();
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(body.toString(StandardCharsets.UTF_8)).contains("\"message\":\"Otra persona ha cambiado esto al mismo tiempo.");
  }
}
