package io.ciclo.growth.desk;

import io.ciclo.staff.StaffGroup;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of Farming. Read as texts, so that a wrong one is refused with a sentence and not with a conversion error.
 *
 * @param topItems how many of the customer's most important points a proposal has to answer (FF-10)
 * @param maxRevisions how often a draft is revised (FF-18)
 * @param supportAreas which areas may be asked, by the names of their groups (FF-12)
 * @param noticeGroups who hears inside of a changed contract (FF-20)
 * @param reminderDays after how many working days without an answer a customer is reminded
 * @param reminders how often, before nobody waits any longer
 * @param links where documents that help are (FF-11, FF-21)
 * @param draft by which web service drafts are sent (FF-17)
 */
@ConfigurationProperties("ciclo.farming")
public record FarmingSettings(@DefaultValue("3") String topItems, @DefaultValue("3") String maxRevisions,
    @DefaultValue({"IT", "WORKFORCE"}) List<String> supportAreas, @DefaultValue({"WORKFORCE", "CARE_MANAGERS"}) List<String> noticeGroups,
    @DefaultValue("5") String reminderDays, @DefaultValue("2") String reminders, @DefaultValue Links links, @DefaultValue Draft draft) {

  /** Addresses; each may be empty. */
  public record Links(@DefaultValue("") String surveyQuestions, @DefaultValue("") String clientMatrix, @DefaultValue("") String implementation) {

    public Links {
      address("survey-questions", surveyQuestions);
      address("client-matrix", clientMatrix);
      address("implementation", implementation);
    }

    private static void address(String key, String value) {
      demand(value.isEmpty() || value.matches("https?://\\S{1,500}"), "ciclo.farming.links." + key, value,
          "tiene que ser una dirección http(s), o quedar vacío");
    }
  }

  /**
   * An HTTP call to another system. In {@code body} the words {@code {caso}}, {@code {version}}, {@code {cliente}}, {@code {titulo}},
   * {@code {alcance}}, {@code {presupuesto}} and {@code {enlace}} are replaced, escaped as JSON.
   *
   * @param url empty: drafts go by mail and office only
   * @param headers such as Authorization; never shown
   * @param body empty: the product's own
   * @param timeoutSeconds for connecting, and again for each wait for an answer
   */
  public record Draft(@DefaultValue("") String url, @DefaultValue("POST") String method, Map<String, String> headers,
      @DefaultValue("") String body, @DefaultValue("10") String timeoutSeconds) {

    public Draft {
      headers = headers == null ? Map.of() : Map.copyOf(headers);
      demand(url.isEmpty() || isAddress(url), "ciclo.farming.draft.url", url, "tiene que ser una dirección http(s), o quedar vacía");
      demand(method.matches("POST|PUT"), "ciclo.farming.draft.method", method, "tiene que ser POST o PUT");
      demand(timeoutSeconds.matches("[1-9]|[1-5]\\d|60"), "ciclo.farming.draft.timeout-seconds", timeoutSeconds, "tiene que ser un número de 1 a 60");
      demand(headers.values().stream().noneMatch(value -> value.matches("(?s).*[\\r\\n].*")), "ciclo.farming.draft.headers", "(oculto)",
          "no admite saltos de línea");
    }

    private static boolean isAddress(String url) {
      try {
        return url.matches("https?://\\S{1,500}") && URI.create(url).getHost() != null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    boolean on() {
      return !url.isEmpty();
    }

    /** Headers may hold secrets. */
    @Override
    public String toString() {
      return "Draft[url=" + url + ", method=" + method + ", headers=" + headers.keySet() + ", timeoutSeconds=" + timeoutSeconds + "]";
    }
  }

  public FarmingSettings {
    supportAreas = List.copyOf(supportAreas);
    noticeGroups = List.copyOf(noticeGroups);
    demand(topItems.matches("[1-9]|10"), "ciclo.farming.top-items", topItems, "tiene que ser un número de 1 a 10");
    demand(maxRevisions.matches("1?\\d|20"), "ciclo.farming.max-revisions", maxRevisions, "tiene que ser un número de 0 a 20");
    demand(reminderDays.matches("[1-9]\\d?"), "ciclo.farming.reminder-days", reminderDays, "tiene que ser un número de 1 a 99");
    demand(reminders.matches("\\d|10"), "ciclo.farming.reminders", reminders, "tiene que ser un número de 0 a 10");
    demand(groups(supportAreas), "ciclo.farming.support-areas", supportAreas, "solo puede nombrar grupos de la casa en mayúsculas, como IT o WORKFORCE");
    demand(groups(noticeGroups), "ciclo.farming.notice-groups", noticeGroups, "solo puede nombrar grupos de la casa en mayúsculas, como WORKFORCE");
  }

  private static boolean groups(List<String> names) {
    return names.stream().distinct().count() == names.size()
        && names.stream().allMatch(name -> Stream.of(StaffGroup.values()).anyMatch(group -> group.name().equals(name) && !group.guarded()));
  }

  private static void demand(boolean right, String key, Object value, String sentence) {
    if (!right) {
      throw new IllegalArgumentException(key + " = " + value + ": " + sentence);
    }
  }

  int mostImportant() {
    return Integer.parseInt(topItems);
  }

  int mostRevisions() {
    return Integer.parseInt(maxRevisions);
  }

  int daysUntilReminder() {
    return Integer.parseInt(reminderDays);
  }

  int mostReminders() {
    return Integer.parseInt(reminders);
  }

  public List<StaffGroup> areas() {
    return supportAreas.stream().map(StaffGroup::valueOf).toList();
  }

  List<StaffGroup> told() {
    return noticeGroups.stream().map(StaffGroup::valueOf).toList();
  }
}
