package io.ciclo.engine.access;

import io.ciclo.engine.OneTimePasswords;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes passwords up and keeps them, in memory only, until the start banner has printed them. */
@Component
class GeneratedPasswords implements OneTimePasswords {

  /** No letter or figure that is easily taken for another. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();
  private final List<Announcement> announcements = new ArrayList<>();

  record Announcement(String loginName, String password, String who) {
  }

  @Override
  public String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  @Override
  public synchronized void announce(String loginName, String password, String who) {
    announcements.add(new Announcement(loginName, password, who));
  }

  /** Hands the announcements out and forgets them. */
  synchronized List<Announcement> takeAll() {
    List<Announcement> all = List.copyOf(announcements);
    announcements.clear();
    return all;
  }
}
