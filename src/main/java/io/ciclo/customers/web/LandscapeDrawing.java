package io.ciclo.customers.web;

import io.ciclo.customers.life.Landscape;
import io.ciclo.customers.life.Landscape.Box;
import io.ciclo.customers.life.Landscape.Stage;
import io.ciclo.engine.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The landscape as it is drawn: stages side by side where there is room, one below another on a phone. Measures are units of the picture,
 * about a pixel each at its natural width.
 *
 * @param name tells the two drawings of a page apart
 */
record LandscapeDrawing(String name, int width, int height, List<Head> heads, List<Cell> cells) {

  private static final int GAP = 8;
  private static final int BOX_HEIGHT = 68;
  private static final int LETTERS_IN_A_LINE = 18;
  private static final int LINE = 18;

  /**
   * @param points of its outline, an arrow to the next stage
   * @param now whether something goes on in it
   */
  record Head(String points, int textX, int textY, String name, boolean now) {}

  /**
   * @param mark "now", "before" or "none"
   * @param lines of its name
   * @param status in words, also what the mark says
   * @param label all of it in words
   */
  record Cell(String kind, int x, int y, int width, int height, String mark, List<Text> lines, Text status, String label) {}

  record Text(int x, int y, String text) {}

  static LandscapeDrawing wide(Landscape landscape, Vocabulary vocabulary) {
    int column = 194;
    int head = 44;
    List<Head> heads = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    int x = 2;
    for (Stage stage : landscape.stages()) {
      heads.add(new Head(arrowRight(x, 2, column - 4, head), x + 22, 2 + head / 2 + 5, name(stage, vocabulary), stage.now()));
      int y = head + 2 * GAP;
      for (Box box : stage.boxes()) {
        cells.add(cell(box, x, y, column - GAP, vocabulary));
        y += BOX_HEIGHT + GAP;
      }
      x += column;
    }
    int most = landscape.stages().stream().mapToInt(stage -> stage.boxes().size()).max().orElse(0);
    return new LandscapeDrawing("ancho", x - 2, head + 2 * GAP + most * (BOX_HEIGHT + GAP), heads, cells);
  }

  static LandscapeDrawing tall(Landscape landscape, Vocabulary vocabulary) {
    int width = 360;
    int head = 34;
    int half = (width - 4 - GAP) / 2;
    List<Head> heads = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    int y = 2;
    for (Stage stage : landscape.stages()) {
      heads.add(new Head(arrowDown(2, y, width - 4, head), 14, y + head / 2 + 4, name(stage, vocabulary), stage.now()));
      y += head + 2 * GAP;
      List<Box> boxes = stage.boxes();
      for (int i = 0; i < boxes.size(); i++) {
        cells.add(cell(boxes.get(i), i % 2 == 0 ? 2 : 2 + half + GAP, y, half, vocabulary));
        if (i % 2 == 1 || i == boxes.size() - 1) {
          y += BOX_HEIGHT + GAP;
        }
      }
      y += GAP;
    }
    return new LandscapeDrawing("alto", width, y, heads, cells);
  }

  private static String name(Stage stage, Vocabulary vocabulary) {
    return vocabulary.word("customers.life.stage", stage.stage());
  }

  private static Cell cell(Box box, int x, int y, int width, Vocabulary vocabulary) {
    String name = vocabulary.word("customers.life.kind", box.kind());
    String status = status(box);
    List<String> lines = lines(name);
    List<Text> texts = IntStream.range(0, lines.size()).mapToObj(i -> new Text(x + 12, y + 22 + i * LINE, lines.get(i))).toList();
    String mark = !box.running().isEmpty() ? "now" : box.before() > 0 ? "before" : "none";
    return new Cell(box.kind().key(), x, y, width, BOX_HEIGHT, mark, texts, new Text(x + 12, y + BOX_HEIGHT - 10, sign(mark) + shortly(box)),
        name + ": " + status);
  }

  /** As words say it: what goes on now, and how many there were. */
  static String status(Box box) {
    int now = box.running().size();
    if (now == 0) {
      return box.before() == 0 ? "nada todavía" : box.before() + " antes";
    }
    return now + " en marcha" + (box.before() == 0 ? "" : ", " + box.before() + " antes");
  }

  /** The same where there is little room. */
  private static String shortly(Box box) {
    int now = box.running().size();
    return now == 0 ? status(box) : now + " ahora" + (box.before() == 0 ? "" : " · " + box.before() + " antes");
  }

  private static String sign(String mark) {
    return switch (mark) {
      case "now" -> "● ";
      case "before" -> "✓ ";
      default -> "";
    };
  }

  private static List<String> lines(String name) {
    int space = name.length() <= LETTERS_IN_A_LINE ? -1 : name.lastIndexOf(' ', LETTERS_IN_A_LINE);
    return space < 0 ? List.of(name) : List.of(name.substring(0, space), name.substring(space + 1));
  }

  private static String arrowRight(int x, int y, int width, int height) {
    int tip = 12;
    return points(x, y, x + width - tip, y, x + width, y + height / 2, x + width - tip, y + height, x, y + height, x + tip, y + height / 2);
  }

  private static String arrowDown(int x, int y, int width, int height) {
    int tip = 8;
    return points(x, y, x + width, y, x + width, y + height, x + width / 2, y + height + tip, x, y + height);
  }

  private static String points(int... coordinates) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.append(i == 0 ? "" : " ").append(coordinates[i]).append(',').append(coordinates[i + 1]);
    }
    return points.toString();
  }
}
