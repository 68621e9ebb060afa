package io.ciclo.tpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ledger.txt}: each proof writes its own part of it. */
final class ProofReport {

  private static final Path FILE = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "ledger.txt");

  private ProofReport() {}

  /** Whether this is the full proof, whose figures are kept. */
  static boolean inFull() {
    return System.getProperty("ciclo.proof.reports") != null;
  }

  /** Replaces the part with that title. */
  static synchronized void write(String title, List<String> lines) throws IOException {
    Files.createDirectories(FILE.getParent());
    List<String> kept = new ArrayList<>();
    boolean own = false;
    for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
      boolean heading = !line.isBlank() && !line.startsWith("  ");
      own = heading ? line.equals(title) : own;
      if (!own) {
        kept.add(line);
      }
    }
    kept.add(title);
    lines.forEach(line -> kept.add("  " + line));
    Files.write(FILE, kept);
  }
}
