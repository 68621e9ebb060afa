package io.ciclo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.1 AA as far as axe can tell. */
public final class Accessibility {

  private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private Accessibility() {}

  /**
   * Fails with each finding and the element it concerns. A sandboxed frame runs no script, axe's neither, and would be waited for
   * for ever: what it shows is checked as a page of its own.
   */
  public static void check(Page page) {
    report(page, axe(page).exclude("iframe[sandbox]").analyze().getViolations());
  }

  /** Looks only at the part of a page that is ours, such as a form inside a web app. */
  public static void check(Page page, String cssSelector) {
    report(page, axe(page).include(List.of(cssSelector)).analyze().getViolations());
  }

  /** In the page itself: what it does otherwise, for frames of other sites, opens a window for each check. */
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).withTags(WCAG_2_1_AA).setLegacyMode(true);
  }

  private static void report(Page page, List<Rule> violations) {
    assertThat(violations.stream()
            .map(v -> v.getId() + ": " + v.getHelp() + " "
                + v.getNodes().stream().map(n -> String.valueOf(n.getTarget())).toList())
            .toList())
        .as("accessibility of %s", page.url())
        .isEmpty();
  }
}
