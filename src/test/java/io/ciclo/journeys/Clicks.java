package io.ciclo.journeys;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** What somebody presses, to be counted: each click, and each choice in a list as one. */
final class Clicks {

  private final List<String> made = new ArrayList<>();

  void on(Locator target, String name) {
    target.click();
    target.page().waitForLoadState();
    made.add(name);
  }

  void choose(Locator list, String value) {
    list.selectOption(value);
    made.add(value);
  }

  /** Pressed elsewhere, such as the button of the login page. */
  void made(String name) {
    made.add(name);
  }

  int count() {
    return made.size();
  }

  @Override
  public String toString() {
    return String.join(" → ", made);
  }
}
