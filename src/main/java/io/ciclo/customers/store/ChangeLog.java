package io.ciclo.customers.store;

import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.engine.SignedIn;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes down who changed what and when, field by field. */
@Component
class ChangeLog {

  private static final Set<String> NOT_EDITED = Set.of("id", "companyId", "version");
  private static final String NOBODY_SIGNED_IN = "ciclo";
  private static final long NO_CONTACT_YET = 0;

  private final RegistryTables tables;
  private final Clock clock;

  ChangeLog(RegistryTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  void created(long companyId, Subject subject, long id, String name) {
    write(companyId, subject, id, "created", null, name);
  }

  /** @param by who does it without being signed in */
  void created(long companyId, Subject subject, long id, String name, String by) {
    write(companyId, subject, id, "created", null, name, by);
  }

  void invitation(long companyId, String email, String remark) {
    write(companyId, Subject.CONTACT, NO_CONTACT_YET, "invitation", null, email + " (" + remark + ")");
  }

  void removed(long companyId, Subject subject, long id, String name) {
    write(companyId, subject, id, "removed", name, null);
  }

  void newPassword(long companyId, long contactId, String email) {
    write(companyId, Subject.CONTACT, contactId, "password", null, email);
  }

  /** @param key of the word, or "profile"; nothing is written down when it is said as before */
  void said(long companyId, String key, String old, String now) {
    if (!Objects.equals(old, now)) {
      write(companyId, Subject.WORDS, companyId, key, old, now);
    }
  }

  /** One row for each component that differs between two versions of a record. */
  <R extends Record> void changed(long companyId, Subject subject, long id, R before, R after) {
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      if (!NOT_EDITED.contains(component.getName())) {
        String old = value(component, before);
        String now = value(component, after);
        if (!old.equals(now)) {
          write(companyId, subject, id, component.getName(), old, now);
        }
      }
    }
  }

  private void write(long companyId, Subject subject, long id, String field, String old, String now) {
    write(companyId, subject, id, field, old, now, whoActs());
  }

  private void write(long companyId, Subject subject, long id, String field, String old, String now, String by) {
    tables.insert(companyId, new RecordedChange(subject, id, field, old, now,
        clock.instant().truncatedTo(ChronoUnit.MICROS), by));
  }

  private static String whoActs() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? who.loginName() : NOBODY_SIGNED_IN;
  }

  private static String value(RecordComponent component, Record record) {
    try {
      Object value = component.getAccessor().invoke(record);
      if (value == null) {
        return "";
      }
      return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " of " + record.getClass(), e);
    }
  }
}
