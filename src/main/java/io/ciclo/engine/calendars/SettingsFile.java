package io.ciclo.engine.calendars;

import io.ciclo.worktime.WorkCalendars;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A settings file of calendars, as it was written. */
record SettingsFile(String text) {

  WorkCalendars calendars() {
    return WorkCalendars.load(new StringReader(text));
  }

  /** SHA-256 of the text, in 64 hexadecimal digits. */
  String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
