package io.ciclo.engine.cases;

import io.ciclo.engine.CaseDiagrams;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The drawing that the page of a case shows its place in. */
@Controller
class DiagramPages {

  private final CaseDiagrams diagrams;

  DiagramPages(CaseDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  @GetMapping("/casos/{number}/diagrama")
  ResponseEntity<String> drawing(@PathVariable String number, @RequestParam String definition) {
    return diagrams.xml(number, definition)
        .map(xml -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
