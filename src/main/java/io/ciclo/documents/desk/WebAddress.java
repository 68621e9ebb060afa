package io.ciclo.documents.desk;

import java.net.URI;
import java.net.URISyntaxException;

/** An address that a link may lead to: never one that a browser would run. */
final class WebAddress {

  private static final int LONGEST = 2000;

  private WebAddress() {}

  static boolean isOne(String text) {
    try {
      URI address = new URI(text);
      return text.length() <= LONGEST && address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
