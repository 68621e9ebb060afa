package io.ciclo.evolutives.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All versions of an estimate, and two of them beside each other. */
@Controller
@RequestMapping("/casos/{number}/estimacion/versiones")
class VersionPages {

  private final Estimates estimates;
  private final EstimatedCases cases;
  private final Versions versions;

  VersionPages(Estimates estimates, EstimatedCases cases, Versions versions) {
    this.estimates = estimates;
    this.cases = cases;
    this.versions = versions;
  }

  /** The last two, until somebody asks for others. */
  @GetMapping
  String compare(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(defaultValue = "0") int antes, @RequestParam(defaultValue = "0") int despues, Model page) {
    EstimateKeepers.require(who);
    page.addAttribute("subject", cases.known(number));
    page.addAttribute("versions", versions.of(number));
    List<EstimateVersion> all = estimates.versions(number);
    if (all.size() > 1) {
      EstimateVersion after = find(all, despues, all.get(all.size() - 1));
      EstimateVersion before = find(all, antes, all.get(all.size() - 2));
      page.addAttribute("antes", before.key().version());
      page.addAttribute("despues", after.key().version());
      page.addAttribute("changes", versions.changes(before, after));
    }
    return "evolutives/versions";
  }

  private static EstimateVersion find(List<EstimateVersion> all, int version, EstimateVersion otherwise) {
    return all.stream().filter(one -> one.key().version() == version).findFirst().orElse(otherwise);
  }
}
