package io.ciclo.engine.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriUtils;

/** The key that an authenticator application shares with us (RFC 6238), as the text that can be typed there. */
record AuthenticatorKey(String base32) {

  private static final String ISSUER = "Ciclo";
  /** As RFC 4226 recommends. */
  private static final int RANDOM_BYTES = 20;
  /** Clocks of telephones differ: the codes before and after the present one are taken, too. */
  private static final int STEPS_ASIDE = 1;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

  static AuthenticatorKey random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new AuthenticatorKey(new Base32().encodeAsString(bytes));
  }

  /** The time step of which this is the code. */
  OptionalLong stepOf(String code, Instant now) {
    long step = now.getEpochSecond() / stepSeconds();
    return LongStream.rangeClosed(step - STEPS_ASIDE, step + STEPS_ASIDE).filter(each -> isSame(codeOf(each), code)).findFirst();
  }

  private String codeOf(long step) {
    try {
      SecretKey key = new SecretKeySpec(new Base32().decode(base32), CODES.getAlgorithm());
      return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * stepSeconds()));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSame(String code, String typed) {
    return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  private static long stepSeconds() {
    return CODES.getTimeStep().toSeconds();
  }

  /** In groups of four, to be typed by hand. */
  String inGroups() {
    return base32.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** What the picture says to the application. */
  String address(String userId) {
    return "otpauth://totp/" + ISSUER + ":" + UriUtils.encode(userId, StandardCharsets.UTF_8) + "?secret=" + base32
        + "&issuer=" + ISSUER;
  }

  /** Without the key, so that no log line can show it. */
  @Override
  public String toString() {
    return "AuthenticatorKey";
  }
}
