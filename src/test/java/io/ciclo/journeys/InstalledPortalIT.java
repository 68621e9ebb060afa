package io.ciclo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.Requirement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The portal among a phone's applications")
@Requirement("DW-09")
class InstalledPortalIT extends Journey {

  private static final String WORKER_READY = """
      async () => {
        const ready = await navigator.serviceWorker.ready;
        if (!navigator.serviceWorker.controller) await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done));
        return [ready.scope, ready.active.scriptURL];
      }""";
  private static final String KEPT = """
      async () => {
        const kept = [];
        for (const name of await caches.keys()) {
          for (const request of await (await caches.open(name)).keys()) {
            const answer = await caches.match(request);
            kept.push([request.url, answer.headers.get('content-type'), request.url.endsWith('.svg') ? '' : await answer.text()]);
          }
        }
        return kept;
      }""";
  private static final String ASKED_FOR = """
      () => [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.href || e.src)""";

  @Test
  @DisplayName("has a manifest that browsers accept, with icons of the sizes that it names")
  void manifest() throws IOException {
    Page nobody = window(390, 844);
    open(nobody, "/login");
    String address = (String) nobody.evaluate("document.querySelector('link[rel=manifest]').href");
    JsonObject manifest = new Gson().fromJson(nobody.request().get(address).text(), JsonObject.class);
    assertThat(manifest.get("lang").getAsString()).isEqualTo("es");
    assertThat(manifest.get("start_url").getAsString()).isEqualTo("/portal");
    assertThat(manifest.get("display").getAsString()).isEqualTo("standalone");
    for (JsonElement one : manifest.getAsJsonArray("icons")) {
      JsonObject icon = one.getAsJsonObject();
      APIResponse answer = nobody.request().get(url(icon.get("src").getAsString()));
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
      assertThat(answer.headers().get("content-type")).isEqualTo("image/png");
      assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.get("sizes").getAsString());
    }
    assertThat(nobody.request().get(url("/img/apple-touch-icon.png")).status()).isEqualTo(200);
    JsonElement errors = nobody.context().newCDPSession(nobody).send("Page.getAppManifest").get("errors");
    assertThat(errors.getAsJsonArray()).as("what the browser finds wrong with it").isEmpty();
  }

  @Test
  @DisplayName("keeps what its pages are made of, and nothing that belongs to anybody")
  void shellOnly() {
    Page marta = customerIn(Browser.newPhone(), MARTA);
    opensTicket(marta, "Algo que nadie más debe leer", "Datos de Altavera.");
    assertThat((List<?>) marta.evaluate(WORKER_READY)).first().isEqualTo(url("/portal"));
    open(marta, "/portal");
    open(marta, "/mi-cuenta");
    open(marta, "/portal/tickets/nuevo");
    List<List<String>> kept = kept(marta);
    assertThat(kept).extracting(one -> one.get(0)).as("every style and script of the page").containsAll(askedFor(marta));
    assertThat(kept).allSatisfy(one -> {
      assertThat(one.get(0)).matches(".*/(css|js|img|webjars)/.*|.*/sin-conexion");
      assertThat(one.get(2)).doesNotContain("Marta", "Altavera", "name=\"_csrf\"", "Algo que nadie");
    });

    press(marta, "Salir");
    marta.waitForURL("**/login?salida");
    assertThat(kept(marta)).allSatisfy(one -> assertThat(one.get(0)).matches(".*/(css|js|img|webjars)/.*|.*/sin-conexion"));
  }

  @Test
  @DisplayName("says in Spanish that there is no connection, and goes on when there is")
  void offline() {
    BrowserContext phone = Browser.newPhone();
    Page marta = customerIn(phone, MARTA);
    marta.evaluate(WORKER_READY);
    phone.setOffline(true);
    open(marta, "/portal/tickets/nuevo");
    assertThat(marta.locator("main h1")).hasText("Sin conexión");
    assertThat(marta.locator("body")).not().containsText("Marta");
    picture(marta, "phone-installed-offline");
    Accessibility.check(marta);
    phone.setOffline(false);
    marta.getByText("Volver a intentarlo").tap();
    assertThat(marta.locator("main h1")).hasText("Hola, Marta Iglesias");
  }

  @Test
  @DisplayName("a page's styles bear the version of what is in them, and staff have no part in it")
  void versions() {
    Page marta = customer(MARTA);
    assertThat(askedFor(marta)).allMatch(address -> address.matches(".*\\?v=[0-9a-f]{12}"));
    Page pablo = staff(AGENT);
    assertThat(pablo.locator("link[rel=manifest]").count()).isZero();
    assertThat((Integer) pablo.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)")).isZero();
  }

  @SuppressWarnings("unchecked")
  private static List<List<String>> kept(Page page) {
    return (List<List<String>>) page.evaluate(KEPT);
  }

  @SuppressWarnings("unchecked")
  private static List<String> askedFor(Page page) {
    return (List<String>) page.evaluate(ASKED_FOR);
  }
}
