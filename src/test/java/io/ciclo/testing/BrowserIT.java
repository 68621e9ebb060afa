package io.ciclo.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People of the example company before their browsers: each has a private window and a password of their own. */
public abstract class BrowserIT extends CicloIT {


  private static final String PASSWORD = "una frase larga de prueba 7";
  private static final int DESKTOP_WIDTH = 1400;
  private static final int DESKTOP_HEIGHT = 1000;

  @LocalServerPort
  private int port;
  @Autowired
  private IdentityService identityService;
  @Autowired
  private RuntimeService runtimeService;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private PasswordEncoder passwordEncoder;

  private final List<BrowserContext> windows = new ArrayList<>();

  /** What other tests left open would fill the first page of everybody's task list. */
  @BeforeEach
  void emptyTaskLists() {
    runtimeService.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance ->
        runtimeService.deleteProcessInstance(instance.getId(), "left by another test", true, true));
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  /** A page of a contact who has signed in. */
  protected Page customer(String email) {
    knowsPassword(email);
    return signedIn(email, DESKTOP_WIDTH, DESKTOP_HEIGHT);
  }

  /** The same with a browser that runs no scripts. */
  protected Page customerWithoutScripts(String email) {
    return customerIn(Browser.newContextWithoutScripts(DESKTOP_WIDTH, DESKTOP_HEIGHT), email);
  }

  /** The same in a window of another kind; it is closed after the test. */
  protected Page customerIn(BrowserContext window, String email) {
    knowsPassword(email);
    windows.add(window);
    Page page = window.newPage();
    signIn(page, email);
    return page;
  }

  private void knowsPassword(String email) {
    jdbc.sql("""
        update contact_credential set password_hash = ?, must_change = false
        where contact_id = (select id from contact where email = ?)""")
        .params(passwordEncoder.encode(PASSWORD), email).update();
  }

  /** A page of somebody of staff who has signed in. */
  protected Page staff(String id) {
    return staffIn(Browser.newContext(DESKTOP_WIDTH, DESKTOP_HEIGHT), id);
  }

  /** The same in a window of another kind; it is closed after the test. */
  protected Page staffIn(BrowserContext window, String id) {
    User user = identityService.createUserQuery().userId(id).singleResult();
    user.setPassword(PASSWORD);
    identityService.saveUser(user);
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(id).update();
    windows.add(window);
    Page page = window.newPage();
    signIn(page, id);
    return page;
  }

  /** A page of nobody in particular, of any size. */
  protected Page window(int width, int height) {
    BrowserContext window = Browser.newContext(width, height);
    windows.add(window);
    return window.newPage();
  }

  private Page signedIn(String login, int width, int height) {
    Page page = window(width, height);
    signIn(page, login);
    return page;
  }

  /** Somebody who has had a page before signs in on another one; whoever goes on too soon leaves before being let in. */
  protected void signIn(Page page, String login) {
    page.navigate(url("/login"));
    page.fill("input[name=username]", login);
    page.fill("input[name=password]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(now -> !now.equals(url("/login")));
  }

  protected Response open(Page page, String path) {
    return page.navigate(url(path));
  }

  protected String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** A picture to be looked at, below target/screenshots; none where nobody looks ({@code -Dciclo.pictures=false}). */
  protected static void picture(Page page, String name) {
    if (Pictures.WANTED) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Pictures.FOLDER.resolve(name + ".png")));
    }
  }

  /** As {@link #picture(Page, String)}, of a part of the page. */
  protected static void picture(Locator part, String name) {
    if (Pictures.WANTED) {
      part.screenshot(new Locator.ScreenshotOptions().setPath(Pictures.FOLDER.resolve(name + ".png")));
    }
  }

  /** As {@link #picture(Page, String)}, one of each sheet. */
  protected static void picture(PDDocument document, String name) throws IOException {
    Pictures.take(document, name);
  }
}
