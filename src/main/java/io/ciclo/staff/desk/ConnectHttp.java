package io.ciclo.staff.desk;

import io.ciclo.engine.HttpCalls;
import java.net.URI;
import org.springframework.stereotype.Component;

/** An alert has gone out when the gateway says so; whatever else it says is a reason to try again. */
@Component
class ConnectHttp implements OutgoingHttp {

  private static final int LONGEST_ANSWER = 300;

  private final HttpCalls http;

  ConnectHttp(HttpCalls http) {
    this.http = http;
  }

  @Override
  public void send(Call call) {
    HttpCalls.Answer answer;
    try {
      answer = http.answer(new HttpCalls.Call(call.method(), call.url(), call.headers(), call.body(), call.timeout()));
    } catch (HttpCalls.NoAnswer e) {
      throw new NotDelivered("El aviso no ha salido: " + host(call) + " no responde. Detalle: «" + e.getMessage() + "».");
    }
    if (!answer.success()) {
      throw new NotDelivered("El aviso no ha salido: " + host(call) + " contesta con el error " + answer.status()
          + (answer.body().isBlank() ? "." : ". Respuesta: «" + shortened(answer.body()) + "»."));
    }
  }

  /** The rest of an address may hold a secret. */
  private static String host(Call call) {
    return String.valueOf(URI.create(call.url()).getHost());
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
  }
}
