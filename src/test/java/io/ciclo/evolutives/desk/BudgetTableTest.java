package io.ciclo.evolutives.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.Budget;
import io.ciclo.testing.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import naive.evolutives.PaperEstimate;
import naive.evolutives.PaperEstimate.Sheet;
import org.junit.jupiter.api.Test;

/** Hundreds of estimates, each of whose figures somebody who shares no code with us has reckoned on paper. */
class BudgetTableTest {

  private static final EvolutiveTables TABLES = new EvolutiveTables();
  private static final int FEWEST = 200;

  private final Map<String, Budgeting> desks = new TreeMap<>();

  private Budgeting desk(Sheet sheet) {
    String rounding = sheet.startedBlocksCount ? "CEILING" : "FLOOR";
    return desks.computeIfAbsent(sheet.ruleSet + rounding, any -> Rooms.budgeting(TABLES, sheet.ruleSet, rounding));
  }

  @Test
  @Requirement({"EE-16", "EE-23", "EE-27"})
  void eachFigureOfEachEstimateIsTheOneOnPaper() {
    List<Sheet> sheets = sheets();
    Map<String, Set<String>> seen = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      Map<String, String> expected = Sheets.onPaper(sheet);
      assertThat(Sheets.ours(sheet, desk(sheet))).as("%s", sheet).isEqualTo(expected);
      expected.forEach((what, figure) -> seen.computeIfAbsent(what, any -> new TreeSet<>()).add(figure));
    }
    assertThat(sheets).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(seen.get("category")).as("every category occurs").hasSize(4);
    assertThat(seen.get("design")).as("refused and missing design occur").contains("refused", "?", "0", "2", "3", "4");
    assertThat(seen.get("meetings")).as("every answer of both rule sets occurs").contains("?", "0", "1", "2", "3", "4", "6", "10");
    assertThat(seen.get("exact")).as("both sides of both steps occur").contains("10", "10.01", "10.5", "10.51", "27.4");
  }

  private static List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    // every border, in all circumstances, by both rule sets
    for (String volume : List.of("0", "0.01", "7.99", "8", "8.01", "20", "24", "24.01", "45", "80", "80.01", "100.01")) {
      for (String set : List.of("A", "B")) {
        for (int circumstances = 0; circumstances < 4; circumstances++) {
          int both = circumstances;
          sheets.add(sheet(it -> {
            it.tasks = List.of(volume);
            it.ruleSet = set;
            it.critical = both % 2 == 1;
            it.external = both > 1;
          }));
        }
      }
    }
    // every category raised to every other
    for (String volume : List.of("8", "24", "80", "80.01")) {
      for (String category : List.of("SIMPLE", "MODERATE", "ADVANCED", "COMPLEX")) {
        sheets.add(sheet(it -> {
          it.tasks = List.of(volume);
          it.raisedTo = category;
        }));
      }
    }
    // design: at, below and above each minimum
    for (String volume : List.of("8", "24", "80", "81")) {
      for (String design : List.of("minimum", "0.01", "1.99", "2", "2.99", "3", "3.99", "4", "12.25")) {
        sheets.add(sheet(it -> {
          it.tasks = List.of(volume);
          it.design = design;
        }));
      }
    }
    // the total at both sides of a half and of a whole: a Simple one costs what its tasks and its help cost
    for (String help : List.of("2", "2.01", "2.49", "2.5", "2.51", "2.99", "3", "0.01", "0.5", "0.51")) {
      sheets.add(sheet(it -> {
        it.tasks = List.of("5", "3");
        it.help = help;
      }));
    }
    // percentages with more decimals than a T-Point has
    for (String volume : List.of("8.01", "8.05", "23.33", "24.01", "33.33", "66.67", "79.99", "80.01", "99.99")) {
      for (String help : List.of("0", "0.01", "1.11")) {
        sheets.add(sheet(it -> {
          it.tasks = List.of(volume);
          it.help = help;
        }));
      }
    }
    // access to a panel: never less than one
    for (String panel : List.of("0.01", "0.5", "0.99", "1", "1.01", "7")) {
      for (String volume : List.of("4", "20")) {
        sheets.add(sheet(it -> {
          it.tasks = List.of(volume);
          it.panel = panel;
        }));
      }
    }
    // blocks of twenty, whether a started one counts or not
    for (String volume : List.of("0", "0.01", "19.99", "20", "20.01", "21", "39.99", "40", "40.01", "45", "80", "80.01", "100", "100.01")) {
      for (boolean started : List.of(true, false)) {
        sheets.add(sheet(it -> {
          it.tasks = List.of(volume);
          it.raisedTo = "COMPLEX";
          it.startedBlocksCount = started;
        }));
      }
    }
    // meetings that are left out, or valued by a person
    for (String volume : List.of("8", "24", "80", "81")) {
      for (String meetings : List.of("none", "0", "7.5")) {
        for (String set : List.of("A", "B")) {
          sheets.add(sheet(it -> {
            it.tasks = List.of(volume);
            it.meetings = meetings;
            it.ruleSet = set;
          }));
        }
      }
    }
    // both figures missing at once, and everything together
    sheets.add(sheet(it -> {
      it.tasks = List.of("81");
      it.design = "minimum";
      it.ruleSet = "B";
    }));
    sheets.add(sheet(it -> {
      it.tasks = List.of("20");
      it.design = "3";
      it.help = "1";
    }));
    sheets.add(sheet(it -> {
      it.tasks = List.of("10.25", "7.5", "3.33");
      it.design = "5.75";
      it.help = "1.2";
      it.panel = "0.5";
      it.critical = true;
      it.external = true;
    }));
    return sheets;
  }

  private static Sheet sheet(Consumer<Sheet> filledIn) {
    Sheet sheet = new Sheet();
    filledIn.accept(sheet);
    return sheet;
  }

  /** The row "Total" of the check figures. */
  @Test
  @Requirement("EE-27")
  void theExampleOfTheRequirement() {
    Sheet sheet = sheet(it -> {
      it.tasks = List.of("20");
      it.design = "3";
      it.help = "1";
    });
    Budget.Complete budget = (Budget.Complete) desk(sheet).budget(Sheets.draft(sheet));
    assertThat(budget.category()).hasToString("MODERATE");
    assertThat(budget.sums().subtotal()).hasToString("24");
    assertThat(budget.sums().contingency()).hasToString("2.4");
    assertThat(budget.sums().meetings()).hasToString("1");
    assertThat(budget.sums().exact()).hasToString("27.4");
    assertThat(budget.total()).hasToString("27.5");
  }

  /** The row "Contingency" of the check figures: each time on 24 T-Points. */
  @Test
  @Requirement("EE-23")
  void contingencyOnTwentyFour() {
    assertThat(Sheets.ours(sheet(it -> {
      it.tasks = List.of("8");
      it.help = "16";
    }), Rooms.budgeting(TABLES, "A", "CEILING"))).containsEntry("category", "SIMPLE").containsEntry("contingency", "0");
    assertThat(contingencyOf24("MODERATE")).isEqualTo("2.4");
    assertThat(contingencyOf24("ADVANCED")).isEqualTo("3.6");
    assertThat(contingencyOf24("COMPLEX")).isEqualTo("4.8");
  }

  private String contingencyOf24(String category) {
    return Sheets.ours(sheet(it -> {
      it.tasks = List.of("24");
      it.raisedTo = category;
    }), Rooms.budgeting(TABLES, "A", "CEILING")).get("contingency");
  }

  /** The rows "Meetings" of the check figures. */
  @Test
  @Requirement({"EE-24", "EE-25", "EE-26"})
  void meetingsOfBothRuleSets() {
    assertThat(meetings("A", "5", "")).isEqualTo("0");
    assertThat(meetings("A", "20", "")).isEqualTo("1");
    assertThat(meetings("A", "60", "")).isEqualTo("3");
    assertThat(meetings("A", "45", "COMPLEX")).isEqualTo("6");
    assertThat(meetings("B", "5", "")).isEqualTo("0");
    assertThat(meetings("B", "20", "")).isEqualTo("1");
    assertThat(meetings("B", "60", "")).isEqualTo("2");
    assertThat(meetings("B", "45", "COMPLEX")).as("manual").isEqualTo("?");
  }

  private String meetings(String set, String volume, String raisedTo) {
    Sheet sheet = sheet(it -> {
      it.tasks = List.of(volume);
      it.raisedTo = raisedTo;
      it.ruleSet = set;
    });
    return Sheets.ours(sheet, desk(sheet)).get("meetings");
  }

  /** The row "Plug-in access" of the check figures. */
  @Test
  @Requirement("EE-09")
  void halfAPointInAPanelIsRaisedToOne() {
    Sheet sheet = sheet(it -> {
      it.tasks = List.of("4");
      it.panel = "0.5";
    });
    assertThat(Sheets.ours(sheet, desk(sheet))).containsEntry("panel", "1").containsEntry("total", "5");
  }
}
