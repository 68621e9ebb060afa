package io.ciclo.engine.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/** A code of 80 random bits on paper, good once, for who has lost the telephone. Written in groups; signs and case are no matter. */
record RecoveryCode(String letters) {

  private static final int AT_A_TIME = 10;
  private static final int RANDOM_BYTES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  static List<RecoveryCode> fresh() {
    return Stream.generate(RecoveryCode::random).limit(AT_A_TIME).toList();
  }

  private static RecoveryCode random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new RecoveryCode(new Base32().encodeAsString(bytes).toLowerCase(Locale.ROOT));
  }

  static RecoveryCode typed(String text) {
    return new RecoveryCode(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }

  String inGroups() {
    return letters.replaceAll("(.{4})(?!$)", "$1-");
  }

  String hash() {
    return Tokens.hash(letters);
  }

  /** Without the code, so that no log line can show it. */
  @Override
  public String toString() {
    return "RecoveryCode";
  }
}
