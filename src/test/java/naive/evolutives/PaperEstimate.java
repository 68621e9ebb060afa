package naive.evolutives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An estimate as somebody would reckon it on paper with the requirements beside it (EE-09, EE-16, EE-21 to EE-27). Knows nothing of the
 * project: numbers and words alone.
 */
public final class PaperEstimate {

  /** What somebody wants estimated. {@code design}: "none", "minimum", or points; {@code meetings}: "table", "none", or points. */
  public static final class Sheet {
    public List<String> tasks = List.of();
    public String design = "none";
    public String help = "0";
    public String panel = "0";
    public boolean critical;
    public boolean external;
    /** Empty: nobody raises it. */
    public String raisedTo = "";
    public String meetings = "table";
    public String ruleSet = "A";
    public boolean startedBlocksCount = true;

    @Override
    public String toString() {
      return "tasks " + tasks + ", design " + design + ", help " + help + ", panel " + panel + (critical ? ", critical" : "")
          + (external ? ", external" : "") + (raisedTo.isEmpty() ? "" : ", raised to " + raisedTo) + ", meetings " + meetings
          + " of set " + ruleSet + (startedBlocksCount ? "" : ", whole blocks only");
    }
  }

  /** What it comes to; a figure that a person has to give is "?", and so is what depends on it. Less design than allowed: "refused". */
  public static final class Result {
    public String category;
    public String design = "0";
    public String panel = "0";
    public String subtotal;
    public String contingency;
    public String meetings;
    public String exact;
    public String total;
  }

  private PaperEstimate() {}

  public static Result reckon(Sheet sheet) {
    BigDecimal volume = BigDecimal.ZERO;
    for (String task : sheet.tasks) {
      volume = volume.add(new BigDecimal(task));
    }
    Result result = new Result();
    int level = 0;
    if (volume.compareTo(new BigDecimal("8")) > 0) {
      level = 1;
    }
    if (volume.compareTo(new BigDecimal("24")) > 0) {
      level = 2;
    }
    if (volume.compareTo(new BigDecimal("80")) > 0) {
      level = 3;
    }
    if (sheet.critical && sheet.external && level < 3) {
      level = level + 1;
    }
    List<String> names = List.of("SIMPLE", "MODERATE", "ADVANCED", "COMPLEX");
    if (names.indexOf(sheet.raisedTo) > level) {
      level = names.indexOf(sheet.raisedTo);
    }
    result.category = names.get(level);

    BigDecimal design = BigDecimal.ZERO;
    boolean designKnown = true;
    if (sheet.design.equals("minimum")) {
      if (level == 3) {
        designKnown = false;
      } else {
        design = new BigDecimal(List.of("2", "3", "4").get(level));
      }
    } else if (!sheet.design.equals("none")) {
      design = new BigDecimal(sheet.design);
      if (level < 3 && design.compareTo(new BigDecimal(List.of("2", "3", "4").get(level))) < 0) {
        result.design = "refused";
        return result;
      }
    }
    result.design = designKnown ? plain(design) : "?";

    BigDecimal panel = new BigDecimal(sheet.panel);
    if (panel.signum() > 0 && panel.compareTo(BigDecimal.ONE) < 0) {
      panel = BigDecimal.ONE;
    }
    result.panel = plain(panel);

    BigDecimal subtotal = volume.add(design).add(new BigDecimal(sheet.help)).add(panel);
    BigDecimal contingency = subtotal.multiply(new BigDecimal(List.of("0", "0.10", "0.15", "0.20").get(level)));
    result.subtotal = designKnown ? plain(subtotal) : "?";
    result.contingency = designKnown ? plain(contingency) : "?";

    BigDecimal meetings = meetings(sheet, level, volume);
    result.meetings = meetings == null ? "?" : plain(meetings);

    if (!designKnown || meetings == null) {
      result.exact = "?";
      result.total = "?";
      return result;
    }
    BigDecimal exact = subtotal.add(contingency).add(meetings);
    result.exact = plain(exact);
    // so many halves, and one more if something is left over
    BigDecimal[] halves = exact.divideAndRemainder(new BigDecimal("0.5"));
    BigDecimal counted = halves[1].signum() > 0 ? halves[0].add(BigDecimal.ONE) : halves[0];
    result.total = plain(counted.multiply(new BigDecimal("0.5")));
    return result;
  }

  /** Null: a person has to say. */
  private static BigDecimal meetings(Sheet sheet, int level, BigDecimal development) {
    if (sheet.meetings.equals("none")) {
      return BigDecimal.ZERO;
    }
    if (level == 0) {
      return BigDecimal.ZERO;
    }
    if (level == 1) {
      return BigDecimal.ONE;
    }
    if (level == 2) {
      return new BigDecimal(sheet.ruleSet.equals("A") ? "3" : "2");
    }
    if (sheet.ruleSet.equals("A")) {
      BigDecimal blocks = development.divide(new BigDecimal("20"), 0, sheet.startedBlocksCount ? RoundingMode.UP : RoundingMode.DOWN);
      return blocks.multiply(new BigDecimal("2"));
    }
    return sheet.meetings.equals("table") ? null : new BigDecimal(sheet.meetings);
  }

  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
