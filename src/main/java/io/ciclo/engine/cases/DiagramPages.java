package io.ciclo.engine.cases;

import io.ciclo.engine.CaseDiagrams;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The drawings that the page of a case shows its place in. */
@Controller
@RequestMapping("/casos/{number}")
class DiagramPages {

  /** The library that draws writes styles into its elements; so a drawing is a document of its own, and no other page allows that. */
  private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
      + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";

  private final CaseDiagrams diagrams;

  DiagramPages(CaseDiagrams diagrams) {
    this.diagrams = diagrams;
  }

  @GetMapping("/diagrama")
  String drawing(@PathVariable String number, @RequestParam String definition, HttpServletResponse response, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("drawing", diagrams.of(number).stream().filter(one -> one.definition().equals(definition)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    response.setHeader("Content-Security-Policy", POLICY);
    return "engine/drawing";
  }

  @GetMapping("/diagrama.bpmn")
  ResponseEntity<String> model(@PathVariable String number, @RequestParam String definition) {
    return diagrams.xml(number, definition)
        .map(xml -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
