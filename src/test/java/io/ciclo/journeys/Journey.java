package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.TasklistPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What customers and staff do with a ticket on the real pages, in their own words. */
abstract class Journey extends BrowserIT {

  static final String MARTA = "marta.iglesias@altavera.example";
  static final String JORDI = "jordi.riera@riera.example";
  static final String GUADALUPE = "guadalupe.ramirez@quetzal.example";
  /** Leads the account of Marta's company. */
  static final String LUCIA = "lucia.ferrer";
  /** Leads the account of Jordi's company. */
  static final String MARC = "marc.soler";
  /** Leads the account of Guadalupe's company. */
  static final String ELENA = "elena.navarro";
  static final String AGENT = "pablo.ortega";
  static final String ADMINISTRATOR = "sergio.campos";

  private static final Pattern NUMBER = Pattern.compile("T-\\d{4}-\\d{6}");

  /**
   * A letter as an administrator reads it.
   *
   * @param to name and address
   */
  record Mail(String text, String to, String subject, String plain) {}

  /** Fills in the form that opens a ticket, with a shop that sells. */
  void fillsInTicket(Page portal, String subject, String description, FilePayload... files) {
    open(portal, "/portal/tickets/nuevo");
    portal.getByLabel("Asunto").fill(subject);
    portal.getByLabel("¿Qué ocurre o qué necesita?").fill(description);
    for (String question : List.of("canEnter", "canAddProducts", "canFinishOrder")) {
      portal.check("input[name=" + question + "][value=true]");
    }
    portal.setInputFiles("input[name=files]", files);
  }

  /** Sends the form; returns the number that the page gives. */
  String sendsTicket(Page portal) {
    press(portal, "Abrir el ticket");
    return numberIn(portal.getByRole(AriaRole.STATUS).innerText());
  }

  String opensTicket(Page portal, String subject, String description, FilePayload... files) {
    fillsInTicket(portal, subject, description, files);
    return sendsTicket(portal);
  }

  /** From now on its file dialogues go to whoever waits for them; told in the same breath as the press, a busy browser opens its own. */
  static void awaitsFiles(Page page) {
    page.onFileChooser(dialogue -> { });
  }

  static String numberIn(String sentence) {
    Matcher number = NUMBER.matcher(sentence);
    assertThat(number.find()).as("a ticket's number in: %s", sentence).isTrue();
    return number.group();
  }

  TasklistPage tasklist(Page staff) {
    return TasklistPage.open(staff, url("/camunda/app/tasklist/default/"));
  }

  /**
   * A page that the button leads to is whole afterwards: a long one arrives in pieces. A form that sends itself has been answered by
   * then, for the page is the old one until it is.
   */
  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    page.locator("form.sending").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.waitForLoadState();
  }

  /** Once the page is whole: its first words arrive before the scripts that hear keys. */
  static String said(Page page) {
    String words = page.getByRole(AriaRole.STATUS).innerText();
    page.waitForLoadState();
    return words;
  }

  /** Once it is whole: a long page arrives in pieces. */
  static String mainOf(Page page) {
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    return page.locator("main").innerText();
  }

  /** All letters of a case, the oldest first, read on the administrator's pages; none may show a placeholder. */
  List<Mail> mailsOf(Page administrator, String number) {
    open(administrator, "/operacion/correos?caso=" + number);
    List<String> addresses = new ArrayList<>();
    for (Locator row : administrator.locator("main tbody tr").all()) {
      assertThat(row.innerText()).contains(number).contains("Conservado");
      addresses.add(row.locator("td a").first().getAttribute("href"));
    }
    Collections.reverse(addresses);
    List<Mail> mails = new ArrayList<>();
    for (String address : addresses) {
      open(administrator, address);
      Mail mail = new Mail(fact(administrator, "Texto").replaceAll(",.*", ""), fact(administrator, "Para"),
          administrator.locator("main h1").innerText(), administrator.locator("pre.mail").innerText());
      String html = administrator.frameLocator("iframe.mail").locator("body").innerText();
      assertThat(mail.subject() + mail.plain() + html).doesNotContain("${").doesNotContain("null");
      assertThat(html).contains(number);
      mails.add(mail);
    }
    return mails;
  }

  private static String fact(Page page, String term) {
    return page.locator("dl.facts dt").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + term + "$")))
        .locator("xpath=following-sibling::dd[1]").innerText();
  }

  /** A page of ours: a picture to look at, and nothing for axe to find. */
  static void looked(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }

  /** A task in Tasklist, of which the form is ours. */
  static void lookedAtForm(Page page, String name) {
    picture(page, name);
    Accessibility.check(page, TasklistPage.FORM);
  }
}
