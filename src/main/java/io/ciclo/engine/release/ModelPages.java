package io.ciclo.engine.release;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.ModelQuestions;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Models that process owners changed: what a release asks about them, and all of them to take home. */
@Controller
@RequestMapping("/ajustes/modelos")
class ModelPages {

  private final ModelQuestions questions;
  private final DeployedModels models;
  private final Times times;

  ModelPages(ModelQuestions questions, DeployedModels models, EngineSettings settings) {
    this.questions = questions;
    this.models = models;
    this.times = new Times(settings.zone());
  }

  @GetMapping
  String show(Model page) {
    page.addAttribute("questions", questions.open());
    page.addAttribute("owners", models.ofOwners().keySet());
    page.addAttribute("times", times);
    return "engine/models";
  }

  @PostMapping("/{question}/mantener")
  String keep(@PathVariable long question, @AuthenticationPrincipal SignedIn administrator, RedirectAttributes next) {
    questions.keepOwners(question, administrator.loginName());
    next.addFlashAttribute("done", "Se mantiene la versión del equipo.");
    return "redirect:/ajustes/modelos";
  }

  @PostMapping("/{question}/tomar")
  String take(@PathVariable long question, @AuthenticationPrincipal SignedIn administrator, RedirectAttributes next) {
    questions.takeRelease(question, administrator.loginName());
    next.addFlashAttribute("done", "Se ha desplegado la versión nueva. Los casos abiertos siguen con la suya.");
    return "redirect:/ajustes/modelos";
  }

  @GetMapping("/exportar")
  ResponseEntity<byte[]> export() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      for (Map.Entry<String, byte[]> file : models.ofOwners().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"modelos.zip\"")
        .body(content.toByteArray());
  }
}
