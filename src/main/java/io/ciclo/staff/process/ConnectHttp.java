package io.ciclo.staff.process;

import io.ciclo.staff.desk.NotDelivered;
import io.ciclo.staff.desk.OutgoingHttp;
import java.net.URI;
import org.camunda.connect.ConnectorException;
import org.camunda.connect.Connectors;
import org.camunda.connect.httpclient.HttpConnector;
import org.camunda.connect.httpclient.HttpRequest;
import org.camunda.connect.httpclient.HttpResponse;
import org.springframework.stereotype.Component;

/**
 * HTTP by Camunda Connect's connector. Called from code: models may not hold connectors, because who can draw would then choose
 * whom the server talks to.
 */
@Component
class ConnectHttp implements OutgoingHttp {

  private static final int LONGEST_ANSWER = 300;

  @Override
  public void send(Call call) {
    HttpConnector connector = Connectors.getConnector(HttpConnector.ID);
    int timeout = Math.toIntExact(call.timeout().toMillis());
    HttpRequest request = connector.createRequest().url(call.url()).method(call.method()).payload(call.body())
        .configOption("connection-timeout", timeout)
        .configOption("connection-request-timeout", timeout)
        .configOption("socket-timeout", timeout);
    call.headers().forEach(request::header);
    HttpResponse response;
    try {
      response = request.execute();
    } catch (ConnectorException e) {
      throw new NotDelivered("El aviso no ha salido: " + host(call) + " no responde. Detalle: «" + innermost(e) + "».");
    }
    try {
      int status = response.getStatusCode();
      String answer = response.getResponse();
      if (status < 200 || status > 299) {
        throw new NotDelivered("El aviso no ha salido: " + host(call) + " contesta con el error " + status
            + (answer == null || answer.isBlank() ? "." : ". Respuesta: «" + shortened(answer) + "»."));
      }
    } catch (ConnectorException e) {
      throw new NotDelivered("El aviso no ha salido: " + host(call) + " no termina su respuesta. Detalle: «" + innermost(e) + "».");
    } finally {
      response.close();
    }
  }

  /** The rest of an address may hold a secret. */
  private static String host(Call call) {
    return String.valueOf(URI.create(call.url()).getHost());
  }

  private static String innermost(Throwable e) {
    Throwable inner = e;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return shortened(inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage());
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
  }
}
