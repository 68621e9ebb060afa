package io.ciclo.engine.calls;

import io.ciclo.engine.HttpCalls;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.commons.utils.IoUtilException;
import org.camunda.connect.ConnectorException;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.springframework.stereotype.Component;

/**
 * HTTP by Camunda Connect's connector. Called from code: models may not hold connectors, because who can draw would then choose whom the
 * server talks to.
 */
@Component
class ConnectorCalls implements HttpCalls {

  private static final int LONGEST_REASON = 200;

  @Override
  public Answer answer(Call call) {
    HttpConnector connector = Connectors.getConnector(HttpConnector.ID);
    int timeout = Math.toIntExact(call.timeout().toMillis());
    HttpRequest request = connector.createRequest().url(call.url()).method(call.method())
        .configOption("connection-timeout", timeout)
        .configOption("connection-request-timeout", timeout)
        .configOption("socket-timeout", timeout);
    if (!call.body().isEmpty()) {
      request.payload(call.body());
    }
    call.headers().forEach(request::header);
    HttpResponse response;
    try {
      response = request.execute();
    } catch (ConnectorException | IoUtilException e) {
      throw new NoAnswer(innermost(e));
    }
    try {
      Map<String, String> headers = new HashMap<>();
      response.getHeaders().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
      String body = response.getResponse();
      return new Answer(response.getStatusCode(), Map.copyOf(headers), body == null ? "" : body);
    } catch (ConnectorException | IoUtilException e) {
      throw new NoAnswer(innermost(e));
    } finally {
      response.close();
    }
  }

  private static String innermost(Throwable e) {
    Throwable inner = e;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String line = (inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage()).replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
  }
}
