package io.ciclo.staff.web;

import io.ciclo.engine.Person;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Colleagues to be named in a note, found while somebody types. */
@Controller
class ColleaguePages {

  private static final int MOST = 8;

  private final Staff staff;

  ColleaguePages(Staff staff) {
    this.staff = staff;
  }

  /** @param detail what people see beside the name */
  record Suggestion(String id, String title, String detail) {}

  @GetMapping("/colegas")
  @ResponseBody
  List<Suggestion> colleagues(@RequestParam(defaultValue = "") String texto) {
    String wanted = plain(texto);
    return Stream.of(StaffGroup.values()).flatMap(group -> staff.inGroup(group).stream()).distinct()
        .filter(person -> plain(person.displayName() + " " + person.id()).contains(wanted))
        .sorted(Comparator.comparing(Person::displayName)).limit(MOST)
        .map(person -> new Suggestion(person.id(), person.displayName(), person.id())).toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
