package io.ciclo.prospects.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.prospects.Agent;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.CounterpartRole;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.Installation;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseState;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.UserProfile;
import io.ciclo.prospects.process.ProspectsProcesses;
import io.ciclo.prospects.store.ProofStore;
import io.ciclo.prospects.store.ProofStore.Judged;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Phase 4: who supports us, who is trained, what is adapted, and whether everything is as it has to be (BD-13 to BD-21). */
@Service
@Transactional
public class Proof {

  private static final int MOST_AGENTS = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_TEXT = 4000;

  private final ProspectFile file;
  private final ProofStore store;
  private final Customers customers;
  private final Decisions decisions;
  private final ProspectSettings settings;
  private final ProspectsProcesses processes;

  Proof(ProspectFile file, ProofStore store, Customers customers, Decisions decisions, ProspectSettings settings, ProspectsProcesses processes) {
    this.file = file;
    this.store = store;
    this.customers = customers;
    this.decisions = decisions;
    this.settings = settings;
    this.processes = processes;
  }

  /** @param label what people call the field of the waiver */
  public void name(String number, Counterpart counterpart, String field, String label, String staffId) {
    if (!counterpart.named() && settings.requiredRoles().contains(counterpart.role())) {
      throw new InputRefused(field, "«" + label + "»: de este apoyo no se puede prescindir (ciclo.bd.counterpart-required-roles).");
    }
    store.name(number, counterpart);
    file.written(number, counterpart.role() == CounterpartRole.PROJECT_RESPONSIBLE ? Kind.RESPONSIBLE_NAMED : Kind.SUPPORT_NAMED,
        counterpart.named() ? counterpart.name() : counterpart.waived(), staffId);
  }

  public List<Counterpart> counterparts(String number) {
    return store.counterparts(number);
  }

  /** Who is written to about technical things: IT support, else the one responsible for the project (BD-17). */
  Optional<Counterpart> technical(String number) {
    List<Counterpart> named = store.counterparts(number).stream().filter(Counterpart::named).toList();
    return named.stream().filter(one -> one.role() == CounterpartRole.IT_SUPPORT).findFirst()
        .or(() -> named.stream().filter(one -> one.role() == CounterpartRole.PROJECT_RESPONSIBLE).findFirst());
  }

  /** @param lines a person a line: name; profile; external company */
  public void list(String number, String lines, String staffId) {
    List<Agent> agents = lines.lines().map(String::strip).filter(line -> !line.isEmpty()).map(Proof::agent).toList();
    if (agents.isEmpty() || agents.size() > MOST_AGENTS) {
      throw new InputRefused("agents", "«Agentes»: escriba de 1 a " + MOST_AGENTS + " personas, una por línea.");
    }
    store.list(number, agents);
    file.written(number, Kind.AGENTS_LISTED, String.valueOf(agents.size()), staffId);
  }

  private static Agent agent(String line) {
    List<String> parts = Stream.of(line.split(";", -1)).map(String::strip).toList();
    String name = parts.get(0);
    if (parts.size() > 3 || name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InputRefused("agents", "«Agentes»: la línea «" + line + "» tiene que ser como «Ana Ruiz; agente» o «Luis Gil; supervisor; Telco, S. L.».");
    }
    UserProfile profile = parts.size() < 2 ? UserProfile.AGENT : switch (parts.get(1).toLowerCase(Locale.ROOT)) {
      case "", "agente" -> UserProfile.AGENT;
      case "supervisor", "supervisora" -> UserProfile.SUPERVISOR;
      case "administrador", "administradora" -> UserProfile.ADMINISTRATOR;
      default -> throw new InputRefused("agents", "«Agentes»: en la línea «" + line + "» el perfil tiene que ser agente, supervisor o administrador.");
    };
    String employer = parts.size() < 3 || parts.get(2).isEmpty() ? null : parts.get(2);
    if (employer != null && employer.length() > LONGEST_NAME) {
      throw new InputRefused("agents", "«Agentes»: en la línea «" + line + "» el nombre de la empresa es demasiado largo.");
    }
    return new Agent(name, profile, employer);
  }

  /** New development is refused here; what is wished for is kept for phase 5 (BD-18). */
  public void customise(String number, String done, boolean needsDevelopment, String wish, String staffId) {
    if (needsDevelopment && wish == null) {
      throw new InputRefused("wish", "«Desarrollo deseado»: en la customización no se desarrolla; escriba qué se quiere y queda guardado para la fase 5.");
    }
    if (wish != null) {
      store.wish(number, wish);
      file.written(number, Kind.WISH_PARKED, wish, staffId);
    }
    file.written(number, Kind.CUSTOMISED, done, staffId);
  }

  /** Every requirement of the profiles that are trained; each output of the table is one, whatever its owner adds (BD-19). */
  public List<EnvironmentCheck> checks(String number) {
    List<Judged> judged = store.judged(number);
    return store.agents(number).stream().map(Agent::profile).distinct().sorted().flatMap(profile -> demands(profile).entrySet().stream()
        .filter(demand -> demand.getValue() != null).map(demand -> check(profile, demand.getKey(), String.valueOf(demand.getValue()), judged))).toList();
  }

  private Map<String, Object> demands(UserProfile profile) {
    return decisions.evaluate(ProspectDecisions.ENVIRONMENT_CHECKLIST, Map.of("profile", profile.name()));
  }

  private static EnvironmentCheck check(UserProfile profile, String item, String demand, List<Judged> judged) {
    Optional<Judged> seen = judged.stream().filter(one -> one.profile() == profile && one.item().equals(item)).findFirst();
    return new EnvironmentCheck(profile, item, demand, seen.map(Judged::result).orElse(null), seen.map(Judged::note).orElse(""));
  }

  void judge(String number, List<EnvironmentCheck> judged, String staffId) {
    List<EnvironmentCheck> known = checks(number);
    for (EnvironmentCheck check : judged) {
      if (known.stream().noneMatch(one -> one.profile() == check.profile() && one.item().equals(check.item()))) {
        throw new InputRefused("checks", "«Comprobación»: «" + check.item() + "» no está en la lista.");
      }
      if (check.failed() && check.note().isBlank()) {
        throw new InputRefused("checks", "«Comprobación»: diga qué no cumple en «" + check.demand() + "»; TI lo leerá.");
      }
      if (check.note().length() > LONGEST_NOTE) {
        throw new InputRefused("checks", "«Comprobación»: la nota de «" + check.demand() + "» admite como máximo " + LONGEST_NOTE + " caracteres.");
      }
      store.judge(number, check, staffId, file.now());
    }
    file.written(number, Kind.ENVIRONMENT_CHECKED, String.valueOf(judged.size()), staffId);
  }

  /** @return whether everything is as it has to be; nothing goes on while it is not (BD-19) */
  public boolean verified(String number) {
    List<EnvironmentCheck> checks = checks(number);
    long open = checks.stream().filter(check -> check.result() == null).count();
    if (open > 0) {
      throw new InputRefused("environment", "«Verificación»: " + (open == 1 ? "queda 1 comprobación" : "quedan " + open + " comprobaciones")
          + " sin mirar; márquelas en su página.");
    }
    return checks.stream().noneMatch(EnvironmentCheck::failed);
  }

  /** What was solved with IT; it is looked at again. */
  public void resolved(String number, String solution, String staffId) {
    file.written(number, Kind.OBSTACLE_SOLVED, solution, staffId);
  }

  void found(String number, Obstacle.Kind kind, String text, String staffId) {
    Prospect prospect = file.get(number);
    PhaseState state = file.course(prospect).state(Phase.PROOF_OF_CONCEPT);
    if (state == PhaseState.NOT_STARTED || state == PhaseState.CLOSED) {
      throw new InputRefused("text", "«Obstáculo»: se anota mientras la fase 4 está abierta.");
    }
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new InputRefused("text", "«Obstáculo»: escriba qué ocurre, en " + LONGEST_TEXT + " caracteres como máximo.");
    }
    long id = store.found(number, kind, text.strip(), staffId, file.now());
    file.written(number, Kind.OBSTACLE_FOUND, text.strip(), staffId);
    processes.obstacleFound(number, id);
  }

  public long openObstacles(String number) {
    return store.obstacles(number).stream().filter(Obstacle::open).count();
  }

  public Optional<Obstacle> obstacle(String number, long id) {
    return store.obstacles(number).stream().filter(one -> one.id() == id).findFirst();
  }

  Optional<Obstacle> newestObstacle(String number) {
    return store.obstacles(number).stream().filter(Obstacle::open).reduce((earlier, later) -> later);
  }

  public void solved(String number, long id, String solution, String staffId) {
    Obstacle obstacle = obstacle(number, id).orElseThrow(() -> new IllegalStateException(number + " has no obstacle " + id));
    store.solved(obstacle.id(), solution);
    file.written(number, Kind.OBSTACLE_SOLVED, solution, staffId);
  }

  /** Both sides have agreed (BD-21). */
  public void agree(String number, String type, String ours, String theirs, LocalDate on, String staffId) {
    if (!settings.installationTypes().contains(type)) {
      throw new InputRefused("installationType", "«Tipo de instalación»: «" + type + "» no es uno de los previstos.");
    }
    if (on.isAfter(LocalDate.ofInstant(file.now(), customers.company(file.get(number).company()).zone()))) {
      throw new InputRefused("agreedOn", "«Acordado el»: no puede ser una fecha futura.");
    }
    store.agree(number, type, ours, theirs, on);
    file.written(number, Kind.INSTALLATION_AGREED, type, staffId);
  }

  public Optional<Installation> installation(String number) {
    return store.installation(number);
  }

  /** Why the widget may not be installed (BD-20); empty when it may. */
  private static Optional<InputRefused> notInstallable(boolean delivered, boolean verified) {
    if (!delivered) {
      return Optional.of(new InputRefused("platformDelivered",
          "«Plataforma entregada»: el widget solo se instala cuando el cliente ha entregado su plataforma."));
    }
    return verified ? Optional.empty() : Optional.of(new InputRefused("platformVerified",
        "«Plataforma verificada»: el widget solo se instala en una plataforma que hemos verificado."));
  }

  public void install(String number, boolean delivered, boolean verified, String note, String staffId) {
    notInstallable(delivered, verified).ifPresent(refusal -> {
      throw refusal;
    });
    store.installed(number, file.now());
    file.written(number, Kind.INSTALLED, note, staffId);
  }
}
