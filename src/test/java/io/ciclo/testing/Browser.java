package io.ciclo.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The system's Chromium, started once for all browser tests of this JVM.
 *
 * <p>Where it is missing it is installed from the system's packages when that is permitted (root on a Debian-like system);
 * otherwise the test fails with a sentence that says what to install.
 */
public final class Browser {

  /** How long an action, an assertion or a picture may take: a busy machine is slow, not wrong. */
  private static final double PATIENCE_MILLIS = 90_000;

  private static Playwright playwright;
  private static com.microsoft.playwright.Browser browser;

  private Browser() {}

  /** A fresh context, as if somebody opened a new private window; language Spanish, zone of the service. */
  public static BrowserContext newContext(int width, int height) {
    return newContext(window().setViewportSize(width, height));
  }

  /** The same for somebody whose browser runs no scripts. */
  public static BrowserContext newContextWithoutScripts(int width, int height) {
    return newContext(window().setViewportSize(width, height).setJavaScriptEnabled(false));
  }

  /** A phone in somebody's hand: touched, narrow, sharp. */
  public static BrowserContext newPhone() {
    return newContext(phone());
  }

  /** A phone whose browser runs no scripts. */
  public static BrowserContext newPhoneWithoutScripts() {
    return newContext(phone().setJavaScriptEnabled(false));
  }

  /**
   * A phone that sees the portal for the first time: no service worker has anything ready for it. Also what makes a slow line
   * slow for all that it loads: what a service worker asks for passes by the page's network.
   */
  public static BrowserContext newPhoneWithoutServiceWorkers() {
    return newContext(phone().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions window() {
    return new com.microsoft.playwright.Browser.NewContextOptions().setLocale("es-ES").setTimezoneId("Europe/Madrid");
  }

  private static com.microsoft.playwright.Browser.NewContextOptions phone() {
    return window().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true).setDeviceScaleFactor(2);
  }

  private static synchronized BrowserContext newContext(com.microsoft.playwright.Browser.NewContextOptions options) {
    if (browser == null) {
      start();
    }
    BrowserContext window = browser.newContext(options);
    window.setDefaultTimeout(PATIENCE_MILLIS);
    return window;
  }

  private static void start() {
    Path chromium = chromium();
    playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(chromium)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  private static Path chromium() {
    return installed().or(Browser::install).orElseThrow(() -> new IllegalStateException(
        "The browser tests need Chromium: install the package 'chromium' of your system, or set CHROMIUM to its path."));
  }

  private static Optional<Path> installed() {
    // the one without windows first: it does the same with less of the processor
    return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome")
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> install() {
    if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    try {
      Process install = new ProcessBuilder("bash", "-c",
          "apt-get update -qq && (apt-get install -y -qq chromium-headless-shell || apt-get install -y -qq chromium)")
          .inheritIO().start();
      return install.waitFor() == 0 ? installed() : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
