package io.ciclo.engine.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get in.
 *
 * @param ownDevice how long a contact stays signed in on a device of their own; zero: nobody does
 * @param passwordCost how much work a guess at a password's hash is, as bcrypt counts: each step doubles it; below 10 is for
 *     tests. What is stored already keeps its own
 */
@ConfigurationProperties("ciclo.access")
record AccessSettings(@DefaultValue("P90D") Duration ownDevice, @DefaultValue("10") int passwordCost, @DefaultValue Links links,
    @DefaultValue SecondFactorSettings secondFactor) {

  private static final Duration LONGEST_ON_DEVICE = Duration.ofDays(365);
  private static final int LOWEST_COST = 4;
  private static final int HIGHEST_COST = 16;

  AccessSettings {
    within("ciclo.access.own-device", ownDevice, Duration.ZERO, LONGEST_ON_DEVICE);
    within("ciclo.access.password-cost", passwordCost, LOWEST_COST, HIGHEST_COST);
  }

  /** How long links in mails work, from the moment the mail leaves. */
  record Links(@DefaultValue("P7D") Duration invitation, @DefaultValue("PT1H") Duration newPassword,
      @DefaultValue("PT1H") Duration entry) {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(30);

    Links {
      within("ciclo.access.links.invitation", invitation, SHORTEST, LONGEST);
      within("ciclo.access.links.new-password", newPassword, SHORTEST, LONGEST);
      within("ciclo.access.links.entry", entry, SHORTEST, LONGEST);
    }
  }

  enum Mode { OFF, OPTIONAL, REQUIRED }

  /**
   * @param mode OFF: nobody is asked. OPTIONAL: who has set one up. REQUIRED: everybody of staff, who sets one up when they
   *     next sign in
   * @param secret by which the keys of the authenticator applications are encrypted in the database; needed unless OFF
   */
  record SecondFactorSettings(@DefaultValue("OFF") Mode mode, @DefaultValue("") String secret) {

    private static final int SHORTEST_SECRET = 32;

    SecondFactorSettings {
      if (mode != Mode.OFF && (secret.length() < SHORTEST_SECRET || secret.contains("${"))) {
        throw new IllegalArgumentException("ciclo.access.second-factor.secret: con el segundo factor activado hacen falta al "
            + "menos " + SHORTEST_SECRET + " caracteres al azar, por ejemplo de «openssl rand -base64 32»; tiene "
            + secret.length() + ".");
      }
    }

    /** Without the secret, so that no log line can show it. */
    @Override
    public String toString() {
      return "SecondFactorSettings[" + mode + "]";
    }
  }

  private static <T extends Comparable<T>> void within(String key, T value, T least, T most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          key + " = " + value + ": tiene que estar entre " + least + " y " + most);
    }
  }
}
