package io.ciclo.exchange.store;

import static io.ciclo.engine.Columns.utc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Large files in pieces of a megabyte; whatever its size, one piece is in memory. */
@Repository
public class FileParts {

  private static final int PIECE = 1024 * 1024;

  private final JdbcClient jdbc;
  private final Clock clock;

  FileParts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param sha256 in hexadecimal digits */
  public record Stored(UUID id, long size, String sha256) {}

  /** Each piece is written by itself: what is cut off half way is no file. */
  public Stored write(InputStream content, String fileName) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into exchange_file (id, file_name, size, sha256, created_at) values (?, ?, 0, '', ?)")
        .param(id).param(fileName).param(utc(clock.instant())).update();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      InputStream read = new DigestInputStream(content, digest);
      long size = 0;
      int part = 0;
      for (byte[] piece = read.readNBytes(PIECE); piece.length > 0; piece = read.readNBytes(PIECE)) {
        jdbc.sql("insert into exchange_part (file_id, part, content) values (?, ?, ?)").param(id).param(part++).param(piece).update();
        size += piece.length;
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      jdbc.sql("update exchange_file set size = ?, sha256 = ? where id = ?").param(size).param(sha256).param(id).update();
      return new Stored(id, size, sha256);
    } catch (IOException e) {
      remove(id);
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public void read(UUID id, OutputStream to) {
    try {
      int part = 0;
      for (byte[] piece = piece(id, part); piece != null; piece = piece(id, ++part)) {
        to.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] piece(UUID id, int part) {
    return jdbc.sql("select content from exchange_part where file_id = ? and part = ?").param(id).param(part)
        .query((row, ignored) -> row.getBytes("content")).optional().orElse(null);
  }

  /** A copy on this node's disk; whoever asks for it deletes it. */
  public Path copy(UUID id) {
    try {
      Path copy = Files.createTempFile("ciclo-exchange-", ".zip");
      try (OutputStream to = Files.newOutputStream(copy)) {
        read(id, to);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a node left behind that died while it received or wrote a file. */
  public void removeForgotten(Instant before) {
    jdbc.sql("select id from exchange_file where created_at < ?"
            + " and not exists (select 1 from exchange_import i where i.file_id = exchange_file.id)"
            + " and not exists (select 1 from exchange_export e where e.file_id = exchange_file.id)").param(utc(before))
        .query(UUID.class).list().forEach(this::remove);
  }

  public void remove(UUID id) {
    jdbc.sql("delete from exchange_part where file_id = ?").param(id).update();
    jdbc.sql("delete from exchange_file where id = ?").param(id).update();
  }
}
