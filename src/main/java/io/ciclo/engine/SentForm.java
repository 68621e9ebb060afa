package io.ciclo.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form as it arrived.
 *
 * @param sender who sent it, such as {@code contact:17}: a key says nothing about other people's forms
 * @param key given to the form when it was opened; blank when it came without one
 * @param purpose what the form is for, at most 64 characters
 * @param content a digest of all that it says, made by {@link #digest}
 */
public record SentForm(String sender, String key, String purpose, String content) {

  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{16,64}");

  /** For a form that is about to be shown. */
  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** Without a key of ours it cannot be known again. */
  public boolean recognisable() {
    return key != null && KEY.matcher(key).matches();
  }

  /** Equal for equal parts in the same order: texts, bytes of files, choices; null is a part as well. */
  public static String digest(Object... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      Arrays.stream(parts).map(SentForm::bytes).forEach(part -> {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
      });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Object part) {
    return part instanceof byte[] bytes ? bytes : String.valueOf(part).getBytes(StandardCharsets.UTF_8);
  }
}
