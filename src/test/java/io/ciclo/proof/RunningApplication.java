package io.ciclo.proof;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application in a process of its own, so that it can be killed from outside. */
final class RunningApplication implements AutoCloseable {

  private static final Duration TO_READY = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final List<String> log = new CopyOnWriteArrayList<>();

  private RunningApplication(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts on a free port with its database below {@code home} and returns when it answers. */
  static RunningApplication start(Path home, String... settings) {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=UTC", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8", "-Xmx512m",
        "-XX:TieredStopAtLevel=1", "-cp", classPath(), "io.ciclo.CicloApplication", "--server.port=" + port));
    command.addAll(List.of(settings));
    try {
      Process process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).start();
      RunningApplication application = new RunningApplication(process, port);
      application.keepLog();
      application.awaitReady();
      return application;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI page(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** As a power cut would: SIGKILL, nothing is written any more. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** As an administrator would: SIGTERM, requests in flight are finished. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  /** The one-time password that the first start printed for this login. */
  String oneTimePassword(String login) {
    Pattern line = Pattern.compile(".*\\b" + Pattern.quote(login) + "\\s+(\\S+).*");
    return log.stream().map(line::matcher).filter(Matcher::matches).map(m -> m.group(1)).findFirst()
        .orElseThrow(() -> new IllegalStateException("No password was printed for " + login + ":\n" + String.join("\n", log)));
  }

  List<String> log() {
    return log;
  }

  private void keepLog() {
    Thread reader = new Thread(() -> {
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        lines.lines().forEach(log::add);
      } catch (IOException | UncheckedIOException e) {
        log.add("(the process has ended: " + e.getMessage() + ")");
      }
    }, "application log");
    reader.setDaemon(true);
    reader.start();
  }

  /** The banner is the last thing that a start does. */
  private void awaitReady() {
    long giveUp = System.nanoTime() + TO_READY.toNanos();
    while (log.stream().noneMatch(line -> line.contains("Ciclo está listo"))) {
      if (System.nanoTime() > giveUp) {
        kill();
      }
      if (awaitEnd(100)) {
        throw new IllegalStateException("The application did not become ready:\n" + String.join("\n", log));
      }
    }
  }

  private boolean awaitEnd(long milliseconds) {
    try {
      return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the tests run with, less the tests themselves. */
  private static String classPath() {
    String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return String.join(File.pathSeparator,
        Stream.of(classPath.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes")).toList());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
