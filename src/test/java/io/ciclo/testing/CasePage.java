package io.ciclo.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The action bar of a case page as somebody of staff uses it: choose what to do, write, send. Counts the clicks. */
public final class CasePage {

  private final Page page;
  private int clicks;

  private CasePage(Page page) {
    this.page = page;
  }

  /** @param page that shows the case already */
  public static CasePage on(Page page) {
    page.waitForSelector(".action-bar");
    return new CasePage(page);
  }

  /** Another tab than the one that is open. */
  public CasePage choose(String action) {
    page.locator(".action-tabs > label").getByText(action, new Locator.GetByTextOptions().setExact(true)).first().click();
    clicks++;
    return this;
  }

  public CasePage write(String label, String text) {
    Locator field = panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first();
    field.click();
    clicks++;
    field.fill(text);
    return this;
  }

  public CasePage check(String option) {
    panel().getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    clicks++;
    return this;
  }

  public CasePage select(String label, String option) {
    panel().getByLabel(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    clicks++;
    return this;
  }

  /** With the button that bears the action's name; it waits to be taken back. */
  public CasePage send() {
    panel().locator(".actions > button").first().click();
    clicks++;
    return this;
  }

  public CasePage sendNow() {
    panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enviar ya")).click();
    clicks++;
    return this;
  }

  /** An action that asks nothing. */
  public CasePage press(String action) {
    page.locator(".action-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action).setExact(true)).first().click();
    clicks++;
    return this;
  }

  public int clicks() {
    return clicks;
  }

  private Locator panel() {
    return page.locator(".action-tabs > .panel:visible").first();
  }
}
