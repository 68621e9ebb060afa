package io.ciclo.engine.access;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SecondFactors;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.access.AccessSettings.Mode;
import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The second factor of staff: a code of an authenticator application, or a recovery code. */
@Component
class SecondFactor implements SecondFactors {

  private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final SecondFactorTable table;
  private final Mode mode;
  private final LoginThrottle throttle;
  private final SafeWrite safeWrite;
  private final Clock clock;

  SecondFactor(SecondFactorTable table, AccessSettings settings, LoginThrottle throttle, SafeWrite safeWrite, Clock clock) {
    this.table = table;
    this.mode = settings.secondFactor().mode();
    this.throttle = throttle;
    this.safeWrite = safeWrite;
    this.clock = clock;
  }

  /** What the application needs to know. */
  record Enrolment(String keyInGroups, QrPicture picture) {}

  @Override
  public boolean inUse() {
    return mode != Mode.OFF;
  }

  boolean mayBeTurnedOff() {
    return mode == Mode.OPTIONAL;
  }

  Demand demandOf(Authentication person) {
    return person.getPrincipal() instanceof StaffPrincipal staff
        ? SecondFactorPolicy.demand(mode, enrolled(staff.userId())) : Demand.NOTHING;
  }

  @Override
  public boolean enrolled(String userId) {
    return inUse() && table.confirmed(userId);
  }

  Set<String> enrolled() {
    return inUse() ? table.allConfirmed() : Set.of();
  }

  int recoveryCodesLeft(String userId) {
    return table.recoveryCodesLeft(userId);
  }

  /** Makes a key; an earlier one that was not confirmed is forgotten. Does nothing for who has a second factor. */
  void begin(String userId) {
    safeWrite.run(() -> {
      if (!table.confirmed(userId)) {
        table.remove(userId);
        table.add(userId, AuthenticatorKey.random());
      }
    });
  }

  /** The key to be confirmed; once it is, it is never shown again. */
  Optional<Enrolment> unconfirmed(String userId) {
    return table.confirmed(userId) ? Optional.empty() : table.key(userId)
        .map(key -> new Enrolment(key.inGroups(), QrPicture.of(key.address(userId))));
  }

  /**
   * The application shows the right codes: from now on they are asked for.
   *
   * @return recovery codes in groups, which cannot be had again
   */
  List<String> confirm(String userId, String typed) {
    String code = plain(typed);
    return safeWrite.write(() -> {
      AuthenticatorKey key = table.confirmed(userId) ? null : table.key(userId).orElse(null);
      if (key == null || !takes(userId, key, code)) {
        throw new InputRefused("code", "«Código»: no es el que muestra ahora la aplicación. Compruebe que la hora del teléfono "
            + "es automática y escriba el código siguiente.");
      }
      table.confirm(userId);
      LOG.info("{} has set up a second factor", userId);
      return newCodes(userId);
    });
  }

  /** @throws InputRefused when the code is wrong, was used before, or somebody is guessing */
  void require(String userId, String typed) {
    Optional<Duration> wait = throttle.beginCode(userId);
    if (wait.isPresent()) {
      throw new InputRefused("code", "Demasiados códigos equivocados: espere " + TooManyAttempts.seconds(wait.get())
          + " y vuelva a probar.");
    }
    if (!safeWrite.write(() -> accepts(userId, plain(typed)))) {
      throw new InputRefused("code", "«Código»: no es correcto o ya se ha usado. Espere al siguiente código de la aplicación, "
          + "o escriba uno de recuperación.");
    }
    throttle.codeSucceeded(userId);
  }

  List<String> replaceRecoveryCodes(String userId) {
    return safeWrite.write(() -> newCodes(userId));
  }

  @Override
  public void reset(String userId) {
    safeWrite.run(() -> table.remove(userId));
    LOG.info("The second factor of {} has been taken away", userId);
  }

  private List<String> newCodes(String userId) {
    List<RecoveryCode> codes = RecoveryCode.fresh();
    table.replaceRecoveryCodes(userId, codes);
    return codes.stream().map(RecoveryCode::inGroups).toList();
  }

  private boolean accepts(String userId, String code) {
    if (!table.confirmed(userId)) {
      return false;
    }
    if (!CODE.matcher(code).matches()) {
      return table.use(userId, RecoveryCode.typed(code));
    }
    try {
      return table.key(userId).filter(key -> takes(userId, key, code)).isPresent();
    } catch (IllegalStateException e) {
      LOG.error("The key of {} cannot be read: ciclo.access.second-factor.secret is another one than when it was set up. "
          + "Recovery codes still work; otherwise reset their second factor.", userId, e);
      return false;
    }
  }

  private boolean takes(String userId, AuthenticatorKey key, String code) {
    OptionalLong step = key.stepOf(code, clock.instant());
    return step.isPresent() && table.take(userId, step.getAsLong());
  }

  private static String plain(String typed) {
    return BLANKS.matcher(typed == null ? "" : typed).replaceAll("");
  }
}
