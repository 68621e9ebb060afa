package io.ciclo.engine.forms;

import io.ciclo.engine.ConcurrentChange;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/** Whom somebody else forestalled may try again: 409 with the sentence, in the web apps and in REST. Public for JAX-RS. */
public class ConflictAnswer implements ExceptionMapper<ConcurrentChange> {

  @Override
  public Response toResponse(ConcurrentChange conflict) {
    return Response.status(Response.Status.CONFLICT).type(MediaType.APPLICATION_JSON_TYPE)
        .entity(ExceptionHandlerHelper.getInstance().fromException(conflict)).build();
  }
}
