package io.ciclo.customers.desk;

import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import org.springframework.stereotype.Component;

/** What was changed at a company, as people read it: stored are names of constants and ids. */
@Component
public class ChangeWords {

  private final Staff staff;
  private final Vocabulary vocabulary;

  ChangeWords(Staff staff, Vocabulary vocabulary) {
    this.staff = staff;
    this.vocabulary = vocabulary;
  }

  public String field(RecordedChange change) {
    boolean ownWord = change.subject() == Subject.WORDS && !change.field().equals("profile");
    return ownWord ? "«" + vocabulary.word(change.field()) + "»" : vocabulary.word("customers.field." + change.field());
  }

  public String before(RecordedChange change) {
    return words(change, change.oldValue());
  }

  public String after(RecordedChange change) {
    return words(change, change.newValue());
  }

  private String words(RecordedChange change, String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return switch (change.field()) {
      case "plan", "accountType", "platformKind", "product", "formOfAddress", "period", "profile" ->
          vocabulary.word("customers." + change.field() + "." + value);
      case "status" -> vocabulary.word(switch (change.subject()) {
        case CONTRACT -> "customers.contractStatus." + value;
        default -> "customers.companyStatus." + value;
      });
      case "accountLeader", "csm", "agent", "backupAgent", "backupLeader" -> staff.displayName(value);
      case "language" -> Languages.name(value);
      default -> switch (value) {
        case "true" -> "Sí";
        case "false" -> "No";
        default -> value;
      };
    };
  }
}
