package io.ciclo.meetings.desk;

import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.KindsOfMeeting;
import io.ciclo.meetings.MeetingKind;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The kinds of meeting of this installation (BD-03), in its order. */
@Component("meetingKinds")
public class MeetingKinds implements KindsOfMeeting {

  /** The kinds that the requirement names have words in the vocabulary; others are their own words. */
  private static final Set<String> NAMED = Set.of("OBSERVATION_VISIT", "SURVEY", "NEEDS_GATHERING", MeetingKind.OTHER);

  private final MeetingSettings settings;
  private final Vocabulary vocabulary;

  MeetingKinds(MeetingSettings settings, Vocabulary vocabulary) {
    this.settings = settings;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<MeetingKind> all() {
    return settings.kinds().stream().map(key -> new MeetingKind(key, words(key))).toList();
  }

  boolean known(String key) {
    return settings.kinds().contains(key);
  }

  /** Also of one that is no longer offered: meetings keep what they were. */
  public String words(String key) {
    return NAMED.contains(key) ? vocabulary.word("meetings.kind." + key) : key;
  }
}
