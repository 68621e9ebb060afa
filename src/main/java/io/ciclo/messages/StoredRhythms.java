package io.ciclo.messages;

import io.ciclo.messages.store.RhythmStore;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredRhythms implements MailRhythms {

  private final RhythmStore store;
  private final Clock clock;

  StoredRhythms(RhythmStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public MailRhythm of(String staffId) {
    return store.find(staffId).orElse(MailRhythm.AT_ONCE);
  }

  @Override
  @Transactional
  public void choose(String staffId, MailRhythm rhythm) {
    store.keep(staffId, rhythm, clock.instant());
  }
}
