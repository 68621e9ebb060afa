package io.ciclo.staff.desk;

import java.time.Duration;
import java.util.Map;

/** HTTP to other systems. */
public interface OutgoingHttp {

  /** @param timeout for connecting, and again for each wait for an answer */
  record Call(String method, String url, Map<String, String> headers, String body, Duration timeout) {}

  /** @throws NotDelivered when nobody answers in time, or the answer is none of success */
  void send(Call call);
}
