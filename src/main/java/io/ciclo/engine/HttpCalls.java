package io.ciclo.engine;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** HTTP to other systems; every answer is handed on, whatever it says. */
public interface HttpCalls {

  /**
   * @param headers may hold secrets
   * @param timeout for connecting, and again for each wait for an answer
   */
  record Call(String method, String url, Map<String, String> headers, String body, Duration timeout) {

    /** Without address, headers and body: each may hold a secret. */
    @Override
    public String toString() {
      return method;
    }
  }

  /** @param headers by their names in small letters @param body empty for none */
  record Answer(int status, Map<String, String> headers, String body) {

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean success() {
      return status >= 200 && status <= 299;
    }
  }

  /** Nobody answered in time, or the answer broke off; the message says why. */
  class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoAnswer(String why) {
      super(why, null, false, false);
    }
  }

  /** @throws NoAnswer when there is no whole answer in time */
  Answer answer(Call call);
}
