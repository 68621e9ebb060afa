package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.HttpCalls;
import io.ciclo.engine.Person;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.CrmMessage;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent.Kind;
import io.ciclo.growth.desk.CrmAnswers.Later;
import io.ciclo.growth.desk.CrmAnswers.Taken;
import io.ciclo.growth.desk.CrmAnswers.Verdict;
import io.ciclo.growth.process.CrmProcesses;
import io.ciclo.growth.store.CrmStore;
import io.ciclo.growth.store.OpportunityStore;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.Staff;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands changes of opportunities to another CRM, in order, and as often as it takes. */
@Component
public class CrmDeliveries {

  /** A CRM that has asked to wait for so long is one that does not work. */
  static final Duration PATIENCE = Duration.ofDays(2);

  private final CrmStore store;
  private final OpportunityStore opportunities;
  private final CrmProcesses processes;
  private final CrmSettings settings;
  private final CrmAnswers answers;
  private final HttpCalls http;
  private final Customers customers;
  private final Staff staff;
  private final MessageSettings addresses;
  private final Vocabulary vocabulary;
  private final Clock clock;

  CrmDeliveries(CrmStore store, OpportunityStore opportunities, CrmProcesses processes, CrmSettings settings, HttpCalls http,
      Customers customers, Staff staff, MessageSettings addresses, Vocabulary vocabulary, Clock clock) {
    this.store = store;
    this.opportunities = opportunities;
    this.processes = processes;
    this.settings = settings;
    this.answers = new CrmAnswers(settings.http().error());
    this.http = http;
    this.customers = customers;
    this.staff = staff;
    this.addresses = addresses;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /**
   * One try to hand over a change.
   *
   * @return when to try again, because the CRM has asked for it; empty when the change has arrived, or needs to go nowhere
   * @throws CrmUnavailable when the CRM may do better later
   */
  public Optional<Instant> deliver(long id) {
    CrmMessage message = message(id);
    if (message.status() != CrmMessage.Status.PENDING) {
      return Optional.empty();
    }
    if (!settings.outside()) {
      store.over(id, CrmMessage.Status.KEPT, clock.instant());
      return Optional.empty();
    }
    Optional<Instant> later = hand(message);
    if (later.isEmpty()) {
      store.over(id, CrmMessage.Status.DELIVERED, clock.instant());
    }
    return later;
  }

  private CrmMessage message(long id) {
    return store.message(id).orElseThrow(() -> new IllegalStateException("No existe el cambio " + id + " para el CRM."));
  }

  private Optional<Instant> hand(CrmMessage message) {
    Map<String, String> words = words(message);
    CrmSettings.Http crm = settings.http();
    if (message.what() == Kind.OPENED && crm.find().on()) {
      Verdict found = ask("find", crm.find(), message, words);
      if (found instanceof Later later) {
        return Optional.of(later.at());
      }
      Optional<String> known = ((Taken) found).at(crm.find().remoteId());
      if (known.isPresent()) {
        store.known(message.opportunity(), known.get());
        return Optional.empty();
      }
    }
    String name = name(message.what());
    CrmSettings.Call call = call(name);
    Verdict verdict = ask(name, call, message, words);
    if (verdict instanceof Later later) {
      return Optional.of(later.at());
    }
    if (message.what() == Kind.OPENED && !call.remoteId().isEmpty()) {
      store.known(message.opportunity(), ((Taken) verdict).at(call.remoteId()).orElseThrow(() -> new CrmUnavailable(host(call)
          + " contesta sin el número de la oportunidad, que se espera en «" + call.remoteId() + "» (ciclo.crm.http.open.remote-id).")));
    }
    return Optional.empty();
  }

  private String name(Kind what) {
    return switch (what) {
      case OPENED -> "open";
      case STAGE, WORTH, OWNER -> "update";
      case WON -> settings.http().won().on() ? "won" : "update";
      case LOST -> settings.http().lost().on() ? "lost" : "update";
    };
  }

  private CrmSettings.Call call(String name) {
    return switch (name) {
      case "open" -> settings.http().open();
      case "won" -> settings.http().won();
      case "lost" -> settings.http().lost();
      default -> settings.http().update();
    };
  }

  private Verdict ask(String name, CrmSettings.Call call, CrmMessage message, Map<String, String> words) {
    CrmTemplate.Format format = CrmTemplate.Format.of(settings.http().headers());
    Map<String, String> headers = format.headers(settings.http().headers());
    // asking whether it is there changes nothing, and must not be taken for what changes it
    if (call != settings.http().find()) {
      headers.put("Idempotency-Key", message.key());
    }
    String body = CrmTemplate.body(call.body(), words, format);
    if (!body.isBlank() && !format.holds(body)) {
      throw new CrmRefused("Lo que se enviaría de " + message.opportunity() + " no es JSON: revise «ciclo.crm.http." + name
          + ".body»; quizá falta una etapa en «ciclo.crm.http.stages», o unas comillas.");
    }
    HttpCalls.Answer answer;
    try {
      answer = http.answer(new HttpCalls.Call(call.method(), CrmTemplate.address(call.url(), words), headers,
          body, settings.http().longestWait()));
    } catch (HttpCalls.NoAnswer e) {
      throw new CrmUnavailable(host(call) + " no responde. Detalle: «" + e.getMessage() + "».");
    }
    String asked = "«" + vocabulary.word("growth.opportunityEvent", message.what()) + "» de " + message.opportunity();
    Verdict verdict = answers.judge(answer, asked, "ciclo.crm.http." + name, host(call), clock.instant());
    if (verdict instanceof Later && message.writtenAt().plus(PATIENCE).isBefore(clock.instant())) {
      throw new CrmUnavailable(host(call) + " lleva más de dos días pidiendo esperar (" + answer.status() + ").");
    }
    return verdict;
  }

  /** The rest of an address may hold a secret. */
  private static String host(CrmSettings.Call call) {
    return String.valueOf(URI.create(call.url().replaceFirst("^(https?://[^/?]+).*", "$1")).getHost());
  }

  private Map<String, String> words(CrmMessage message) {
    Opportunity opportunity = opportunities.find(message.opportunity()).orElseThrow();
    Company company = customers.company(opportunity.company());
    Map<String, String> words = new HashMap<>();
    words.put("clave", message.key());
    words.put("oportunidad", opportunity.number());
    words.put(CrmTemplate.REMOTE_ID, remoteId(message));
    words.put("cambio", message.what().name());
    words.put("empresa", company.legalName());
    words.put("nif", company.taxId());
    words.put("titulo", opportunity.title());
    words.put("tipo", opportunity.kind().name());
    words.put("importe", message.amount().orElse(BigDecimal.ZERO).toPlainString());
    words.put("etapa", settings.http().stages().getOrDefault(message.stage().name(), message.stage().name()));
    words.put("estado", message.state().name());
    words.put("responsable", staff.displayName(message.owner()));
    words.put("correo", staff.person(message.owner()).filter(Person::hasEmail).map(Person::email).orElse(""));
    words.put("caso", opportunity.caseNumber());
    words.put("motivo", message.reason().orElse(""));
    words.put("enlace", addresses.portalUrl() + "/oportunidades/" + opportunity.number());
    return words;
  }

  private String remoteId(CrmMessage message) {
    if (message.what() == Kind.OPENED) {
      return "";
    }
    return store.remoteId(message.opportunity()).orElseGet(() -> {
      if (call(name(message.what())).asksFor(CrmTemplate.REMOTE_ID)) {
        throw new CrmRefused("El CRM no ha dicho qué número tiene allí " + message.opportunity()
            + ": revise «ciclo.crm.http.open.remote-id» y vuelva a abrirla.");
      }
      return "";
    });
  }

  /** A change has arrived: the next one of its opportunity may go, and so may those that failed while the CRM was away. */
  public void letOthersGo(long id) {
    CrmMessage delivered = message(id);
    // whoever is changing the opportunity at this moment either sees that nothing is on the way, or is seen here
    opportunities.lock(delivered.opportunity());
    store.ofOpportunity(delivered.opportunity()).stream().filter(next -> next.status() == CrmMessage.Status.PENDING)
        .anyMatch(next -> processes.previousDelivered(delivered.opportunity(), next.id()));
    processes.resume();
  }
}
