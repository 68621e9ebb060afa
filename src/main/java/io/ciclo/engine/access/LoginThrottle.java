package io.ciclo.engine.access;

import io.ciclo.engine.access.Pacing.Pace;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow, by user and by address: up to a minute for each further guess, never a lock.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once cannot slip through, and taken back
 * when it was right. While somebody waits, the password is not looked at. Links in mails do not come by here.
 */
@Component
class LoginThrottle {

  static final int FREE_FOR_A_USER = 5;
  /** An address may stand for a whole office. */
  static final int FREE_FOR_AN_ADDRESS = 30;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private static final Pace USER = guesses("user", FREE_FOR_A_USER);
  private static final Pace ADDRESS = guesses("address", FREE_FOR_AN_ADDRESS);
  /** Apart from passwords: whoever only knows a name must not be able to slow down the codes of its bearer. */
  private static final Pace CODE = guesses("code", FREE_FOR_A_USER);

  private final Pacing pacing;

  LoginThrottle(Pacing pacing) {
    this.pacing = pacing;
  }

  private static Pace guesses(String kind, int free) {
    return new Pace(kind, free, Duration.ofSeconds(1), LONGEST_WAIT, Duration.ofHours(1));
  }

  /** Counts an attempt. Present when it may not be made yet: how long to wait, at least one second. */
  Optional<Duration> begin(String loginName, String address) {
    Optional<Duration> wait = pacing.step(ADDRESS, address);
    return wait.isPresent() ? wait : pacing.step(USER, user(loginName));
  }

  /** Takes the attempt back: it was right. The user starts anew; the address only loses this one attempt. */
  void succeeded(String loginName, String address) {
    forgive(loginName);
    pacing.takeBack(ADDRESS, address);
  }

  /** They have shown otherwise who they are. */
  void forgive(String loginName) {
    pacing.forget(USER, user(loginName));
  }

  /** As {@link #begin}, for the code of a second factor, of somebody whose password was right. */
  Optional<Duration> beginCode(String userId) {
    return pacing.step(CODE, userId);
  }

  void codeSucceeded(String userId) {
    pacing.forget(CODE, userId);
  }

  private static String user(String loginName) {
    return loginName.strip().toLowerCase(Locale.ROOT);
  }
}
