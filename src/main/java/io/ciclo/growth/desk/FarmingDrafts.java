package io.ciclo.growth.desk;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.ciclo.customers.Customers;
import io.ciclo.engine.HttpCalls;
import io.ciclo.engine.HttpCalls.Answer;
import io.ciclo.engine.HttpCalls.Call;
import io.ciclo.engine.HttpCalls.NoAnswer;
import io.ciclo.engine.PlainText;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.store.FarmingPaperStore;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts on their way by web service (FF-17): each once, each try written down. */
@Service
public class FarmingDrafts {

  private static final Pattern WORD = Pattern.compile("\\{(caso|version|cliente|titulo|alcance|presupuesto|enlace)}");
  private static final String BODY = "{\"case\":\"{caso}\",\"version\":{version},\"customer\":\"{cliente}\",\"title\":\"{titulo}\",\"scope\":\"{alcance}\","
      + "\"budget\":\"{presupuesto}\",\"currency\":\"EUR\",\"link\":\"{enlace}\"}";
  private static final String TAKEN = "Entregado.";
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_ANSWER = 300;

  private final FarmingPaperStore store;
  private final FarmingFile file;
  private final FarmingPapers papers;
  private final Customers customers;
  private final FarmingSettings settings;
  private final HttpCalls http;
  private final TransactionTemplate apart;

  FarmingDrafts(FarmingPaperStore store, FarmingFile file, FarmingPapers papers, Customers customers, FarmingSettings settings,
      HttpCalls http, PlatformTransactionManager transactions) {
    this.store = store;
    this.file = file;
    this.papers = papers;
    this.customers = customers;
    this.settings = settings;
    this.http = http;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * One try. What came of it is written down apart: a failure rolls back the job that tried, and a success must be known to the next try
   * whatever happens to this job.
   *
   * @throws DraftNotSent when the other system did not take it
   */
  public void deliver(String number, long draft) {
    if (store.delivered(draft)) {
      return;
    }
    FarmingPaper paper = store.paper(draft).orElseThrow(() -> new IllegalStateException("No draft " + draft));
    try {
      send(call(file.get(number), paper));
    } catch (DraftNotSent e) {
      note(draft, false, e.getMessage());
      throw e;
    }
    note(draft, true, TAKEN);
  }

  /** The rest of an address may hold a secret: only its host is named. */
  private void send(Call call) {
    String host = URI.create(call.url()).getHost();
    Answer answer;
    try {
      answer = http.answer(call);
    } catch (NoAnswer e) {
      throw new DraftNotSent("El borrador no ha salido: " + host + " no responde. Detalle: «" + e.getMessage() + "».");
    }
    if (!answer.success()) {
      String body = PlainText.cut(answer.body().replaceAll("\\s+", " ").strip(), LONGEST_ANSWER);
      throw new DraftNotSent("El borrador no ha salido: " + host + " contesta con el error " + answer.status()
          + (body.isEmpty() ? "." : ". Respuesta: «" + body + "»."));
    }
  }

  private void note(long draft, boolean success, String words) {
    apart.executeWithoutResult(status -> store.called(draft, success, PlainText.cut(PlainText.of(words), LONGEST_NOTE), file.now()));
  }

  private Call call(Farming farming, FarmingPaper paper) {
    if (!settings.draft().on()) {
      throw new DraftNotSent("El borrador no ha salido: el servicio web se ha apagado en los ajustes (ciclo.farming.draft.url).");
    }
    Map<String, String> headers = new HashMap<>(settings.draft().headers());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Type") || name.equalsIgnoreCase("Idempotency-Key"));
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("Idempotency-Key", farming.number() + "-v" + paper.version());
    String body = settings.draft().body().isBlank() ? BODY : settings.draft().body();
    return new Call(settings.draft().method(), settings.draft().url(), headers, filled(body, words(farming, paper)),
        Duration.ofSeconds(Long.parseLong(settings.draft().timeoutSeconds())));
  }

  private Map<String, String> words(Farming farming, FarmingPaper paper) {
    return Map.of("caso", farming.number(), "version", String.valueOf(paper.version()), "cliente", customers.company(farming.company()).legalName(),
        "titulo", paper.title(), "alcance", paper.scope(), "presupuesto", paper.budget().toPlainString(), "enlace", papers.link(farming.number()));
  }

  private static String filled(String body, Map<String, String> words) {
    return WORD.matcher(body).replaceAll(word ->
        Matcher.quoteReplacement(new String(JsonStringEncoder.getInstance().quoteAsString(words.get(word.group(1))))));
  }
}
