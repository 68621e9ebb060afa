package io.ciclo.exchange.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written from its beginning to its end, and knows of each file how long it is and by which fingerprint it is known. */
final class ArchiveFile implements AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();

  private final ZipOutputStream zip;
  private final List<Entry> entries = new ArrayList<>();

  ArchiveFile(OutputStream to) {
    this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
  }

  /** @param rows null for what has none @param bytes unpacked */
  record Entry(String path, Long rows, long bytes, String sha256) {}

  interface Lines {
    /** @return how many */
    long write(JsonGenerator json) throws SQLException, IOException;
  }

  interface Text {
    /** @return how many rows; null when it has none */
    Long write(Writer text) throws SQLException, IOException;
  }

  private interface Content {
    Long write(OutputStream to) throws SQLException, IOException;
  }

  long lines(String path, Lines lines) throws SQLException, IOException {
    return entry(path, to -> {
      JsonGenerator json = JSON.createGenerator(to).setPrettyPrinter(new MinimalPrettyPrinter(""));
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      long rows = lines.write(json);
      json.flush();
      return rows;
    }).rows();
  }

  void text(String path, Text text) throws SQLException, IOException {
    entry(path, to -> {
      Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
      Long rows = text.write(writer);
      writer.flush();
      return rows;
    });
  }

  void file(String path, InputStream content) throws SQLException, IOException {
    entry(path, to -> {
      content.transferTo(to);
      return null;
    });
  }

  private Entry entry(String path, Content content) throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(path));
    MessageDigest digest = sha256();
    Counted counted = new Counted(new DigestOutputStream(zip, digest));
    Long rows = content.write(counted);
    counted.flush();
    zip.closeEntry();
    Entry entry = new Entry(path, rows, counted.bytes, HexFormat.of().formatHex(digest.digest()));
    entries.add(entry);
    return entry;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A name that no system takes for a folder. */
  static String harmless(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip();
    return plain.isEmpty() || plain.chars().allMatch(one -> one == '.') ? "archivo" : plain;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closing it leaves the ZIP open. */
  private static final class Counted extends FilterOutputStream {

    private long bytes;

    Counted(OutputStream to) {
      super(to);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
