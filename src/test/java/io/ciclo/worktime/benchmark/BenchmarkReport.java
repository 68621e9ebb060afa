package io.ciclo.worktime.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmark, writes its figures to the file given, and fails when a look-up costs more than it may. */
public final class BenchmarkReport {

  private static final double LIMIT_NANOS = 300;
  private static final List<String> HOURS = List.of("1", "48", "2000");
  private static final Map<String, String> NAMES = Map.of(
      "tableAdd", "`WorkCalendar.add`", "tableBetween", "`WorkCalendar.between`",
      "dayStepping", "loop over days", "minuteStepping", "loop over minutes");
  private static final List<String> ORDER = List.of("tableAdd", "tableBetween", "dayStepping", "minuteStepping");

  private BenchmarkReport() {}

  public static void main(String[] args) throws RunnerException, IOException {
    Collection<RunResult> results = new Runner(
        new OptionsBuilder().include(WorkTimeBenchmark.class.getName()).shouldFailOnError(true).build()).run();
    Map<String, Map<String, Statistics>> nanos = new TreeMap<>();
    for (RunResult result : results) {
      nanos.computeIfAbsent(result.getPrimaryResult().getLabel(), name -> new TreeMap<>())
          .put(result.getParams().getParam("hours"), result.getPrimaryResult().getStatistics());
    }
    Path report = Path.of(args[0]);
    Files.createDirectories(report.getParent());
    Files.writeString(report, text(nanos));
    refuseSlowTables(nanos);
  }

  private static String text(Map<String, Map<String, Statistics>> nanos) {
    List<String> lines = new ArrayList<>(List.of(
        "# What a deadline costs",
        "",
        "Written by `mvn -Pbenchmark verify -DskipTests` (JMH; median of five measurements of a call, in brackets the",
        "fastest and the slowest; calendar `customer-care`, starts drawn from two years; the loops are written in",
        "`WorkTimeBenchmark`). The build fails when the table's median is above %.0f ns.".formatted(LIMIT_NANOS),
        "",
        String.format(Locale.ROOT, "Java %s, %d processors, system load at the end %.1f.",
            System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
        "",
        "| from instant to instant | 1 h | 48 h | 2,000 h |",
        "|---|--:|--:|--:|"));
    for (String method : ORDER) {
      StringBuilder line = new StringBuilder("| ").append(NAMES.get(method)).append(" |");
      HOURS.forEach(hours -> line.append(figure(nanos.get(method).get(hours))));
      lines.add(line.toString());
    }
    return String.join("\n", lines) + "\n";
  }

  private static String figure(Statistics nanos) {
    return String.format(Locale.ROOT, " %,.0f ns (%,.0f–%,.0f) |", median(nanos), nanos.getMin(), nanos.getMax());
  }

  /** Not the mean: a neighbour on the machine who takes the processor for a second would spoil it. */
  private static double median(Statistics nanos) {
    return nanos.getPercentile(50);
  }

  private static void refuseSlowTables(Map<String, Map<String, Statistics>> nanos) {
    for (String method : List.of("tableAdd", "tableBetween")) {
      nanos.get(method).forEach((hours, measured) -> {
        if (median(measured) > LIMIT_NANOS) {
          throw new IllegalStateException(String.format(Locale.ROOT, "%s of %s h takes %.0f ns, more than %.0f ns",
              method, hours, median(measured), LIMIT_NANOS));
        }
      });
    }
  }
}
