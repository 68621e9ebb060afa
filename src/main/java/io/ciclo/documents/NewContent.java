package io.ciclo.documents;

import io.ciclo.engine.Upload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a version is to consist of. */
public sealed interface NewContent {

  /** The same fingerprint is the same content: no new version is made of it. */
  String fingerprint();

  /** A file as somebody chose it; name, size and kind of file are looked at as those of a ticket are. */
  record Uploaded(Upload file) implements NewContent {
    @Override
    public String fingerprint() {
      return sha256(file.content());
    }
  }

  /**
   * A file that we made ourselves.
   *
   * @param fingerprint of what it says: a PDF made twice of the same words differs in its bytes
   */
  record Generated(String fileName, String contentType, byte[] bytes, String fingerprint) implements NewContent {

    public static Generated pdf(String fileName, byte[] bytes, String saying) {
      return new Generated(fileName, "application/pdf", bytes, sha256(saying.getBytes(StandardCharsets.UTF_8)));
    }
  }

  record Link(String url) implements NewContent {
    @Override
    public String fingerprint() {
      return url;
    }
  }

  /**
   * Kept by another room: see {@link DocumentContent.Elsewhere}.
   *
   * @param number of the version as that room counts
   */
  record Elsewhere(String reference, int number) implements NewContent {
    @Override
    public String fingerprint() {
      return reference;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
