package io.ciclo.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Tasklist as somebody of staff uses it: choose a filter, open a task, fill in its form, complete it. */
public final class TasklistPage {

  private static final int PRESSES = 3;
  private static final int ANSWER_MILLIS = 6000;
  private static final int LOADING_MILLIS = 30_000;

  private final Page page;

  private TasklistPage(Page page) {
    this.page = page;
  }

  /** @param page of somebody who has signed in; {@code address} of Tasklist */
  public static TasklistPage open(Page page, String address) {
    page.navigate(address);
    loaded(page);
    return new TasklistPage(page);
  }

  /** Waits until the page shows its filters. One that stays empty is loaded again, as whoever sits before it would. */
  private static void loaded(Page page) {
    for (int look = 1; look < PRESSES; look++) {
      try {
        page.waitForSelector(".task-filters", new Page.WaitForSelectorOptions().setTimeout(LOADING_MILLIS));
        return;
      } catch (TimeoutError empty) {
        page.reload();
      }
    }
    page.waitForSelector(".task-filters");
  }

  /** The form's area, ours to make accessible. */
  public static final String FORM = ".fjs-form";

  /** Who has the task; the same place is there, with another mark, when nobody has. */
  private static final String MINE = "li.assignee:not(.set-value)";

  /** Opens a task of a case from a filter's list and takes it when nobody has. */
  public TasklistPage take(String filter, String taskName, String caseNumber) {
    page.locator(".task-filters").getByText(named(filter)).first().click();
    page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(caseNumber))
        .filter(new Locator.FilterOptions().setHasText(taskName)).first().locator("h4 a").click();
    page.waitForSelector(FORM);
    page.waitForSelector(MINE + ", button.claim");
    Locator claim = page.locator("button.claim");
    if (claim.isVisible()) {
      claim.click();
      page.waitForSelector(MINE);
      page.waitForSelector(FORM);
    }
    return this;
  }

  /** The whole name, which the number of its tasks may follow: «TI» is also within other names. */
  private static Pattern named(String filter) {
    return Pattern.compile("^\\s*" + filter.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0") + "(?![a-záéíóúñ])");
  }

  public TasklistPage choose(String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  public TasklistPage write(String label, String text) {
    page.locator(FORM).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label)).fill(text);
    return this;
  }

  /** A day, written as people write it; the field takes it when it is left. */
  public TasklistPage date(String label, LocalDate day) {
    Locator field = page.locator(FORM).getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    field.fill(DateTimeFormatter.ofPattern("d/M/yyyy").format(day));
    field.press("Escape");
    field.blur();
    return this;
  }

  /** An option of a drop-down list. */
  public TasklistPage select(String label, String option) {
    // the input that carries the label is hidden behind what the form shows
    page.locator(FORM + " .fjs-form-field-select", new Page.LocatorOptions().setHasText(label))
        .locator(".fjs-select-display").click();
    page.locator(".fjs-dropdownlist-item").getByText(option).first().click();
    return this;
  }

  /** Completes the task and waits until it has left the screen. */
  public void complete() {
    for (int press = 1; press < PRESSES; press++) {
      completeButton().click();
      try {
        page.waitForSelector(FORM, gone().setTimeout(ANSWER_MILLIS));
        return;
      } catch (TimeoutError lost) {
        // as in refusal(): nothing happened, so the person presses again; what is on its way has disabled the button
        if (page.locator(FORM).count() == 0 || completeButton().isDisabled()) {
          break;
        }
      }
    }
    page.waitForSelector(FORM, gone());
  }

  private static Page.WaitForSelectorOptions gone() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** Tries to complete the task; returns the sentence with which it was refused. Form and notice are still there. */
  public String refusal() {
    Locator sentence = page.locator(".page-notifications .alert-danger .message").last();
    for (int press = 1; press < PRESSES; press++) {
      completeButton().click();
      try {
        sentence.waitFor(new Locator.WaitForOptions().setTimeout(ANSWER_MILLIS));
        return sentence.innerText();
      } catch (TimeoutError lost) {
        // a press while the form still takes in what was typed is lost on a busy machine; whoever sees nothing happen presses again
      }
    }
    completeButton().click();
    sentence.waitFor();
    return sentence.innerText();
  }

  /** Tries to complete the task; returns the sentence that the form itself shows beside the first field it refuses. */
  public String formRefusal() {
    completeButton().click();
    Locator sentence = page.locator(FORM + " .fjs-form-field-error li").first();
    sentence.waitFor();
    return sentence.innerText();
  }

  public Page page() {
    return page;
  }

  private Locator completeButton() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Completar").setExact(true));
  }
}
