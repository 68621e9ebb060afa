package io.ciclo.training.web;

import io.ciclo.customers.Customers;
import io.ciclo.documents.NewContent;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseDiagrams;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Upload;
import io.ciclo.staff.Staff;
import io.ciclo.training.Training;
import io.ciclo.training.Trainings;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a training with a number of its own, and what staff do with any training beside its tasks. */
@Controller
class TrainingCasePages {

  private final Trainings trainings;
  private final CaseTrainings shown;
  private final Customers customers;
  private final Staff staff;
  private final CaseTasks tasks;
  private final CaseActions actions;
  private final CaseDiagrams diagrams;
  private final EngineSettings house;

  TrainingCasePages(Trainings trainings, CaseTrainings shown, Customers customers, Staff staff, CaseTasks tasks, CaseActions actions,
      CaseDiagrams diagrams, EngineSettings house) {
    this.trainings = trainings;
    this.shown = shown;
    this.customers = customers;
    this.staff = staff;
    this.tasks = tasks;
    this.actions = actions;
    this.diagrams = diagrams;
    this.house = house;
  }

  @GetMapping("/casos/aprendizaje/{number}")
  String page(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String marco,
      Model page) {
    Training training = training(number);
    List<OpenTask> open = tasks.open(number);
    page.addAttribute("training", training);
    page.addAttribute("framed", marco != null);
    page.addAttribute("company", customers.company(training.company()));
    page.addAttribute("contact", customers.contact(training.contact()));
    page.addAttribute("bar", actions.bar(number, who));
    page.addAttribute("drawings", diagrams.of(number));
    page.addAttribute("tasks", open);
    page.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    page.addAttribute("history", shown.history(training, false));
    page.addAttribute("withdrawable", trainings.withdrawable(training));
    page.addAttribute("times", new Times(house.zone()));
    return "training/case-page";
  }

  /** A file, or an address: whichever was given (TR-09). */
  @PostMapping("/casos/{number}/aprendizaje/material")
  String handOver(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String titulo,
      @RequestParam(defaultValue = "") String direccion, @RequestParam(required = false) List<MultipartFile> fichero, RedirectAttributes next) {
    training(number);
    try {
      trainings.handOver(number, titulo, content(direccion.strip(), Upload.all(fichero)), who.userId());
      next.addFlashAttribute("done", "Entregado: el cliente ya lo tiene en la oficina virtual.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/casos/" + number;
  }

  private Training training(String number) {
    return trainings.of(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static NewContent content(String address, List<Upload> files) {
    if (files.isEmpty() == address.isEmpty()) {
      throw new InputRefused("direccion", "«Material»: elija un archivo o escriba una dirección, una de las dos cosas.");
    }
    if (files.size() > 1) {
      throw new InputRefused("fichero", "«Archivo»: entréguelos de uno en uno, cada uno con su título.");
    }
    return files.isEmpty() ? new NewContent.Link(address) : new NewContent.Uploaded(files.get(0));
  }

  @PostMapping("/casos/{number}/aprendizaje/retirar")
  String withdraw(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String motivo,
      RedirectAttributes next) {
    Teachers.requireFollower(who);
    training(number);
    try {
      trainings.withdrawn(number, who.userId(), motivo);
      next.addFlashAttribute("done", "Retirada. Lo reservado vuelve al saldo y las sesiones desaparecen de los calendarios.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/casos/" + number;
  }
}
