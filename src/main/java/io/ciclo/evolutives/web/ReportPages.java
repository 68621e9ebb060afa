package io.ciclo.evolutives.web;

import io.ciclo.engine.EngineSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report of a version that was sent, as staff read it: all of them, as they read the case. */
@Controller
@RequestMapping("/casos/{number}/estimacion/informe/{version:\\d{1,9}}")
class ReportPages {

  private final Reports reports;
  private final EstimatedCases cases;
  private final EngineSettings house;

  ReportPages(Reports reports, EstimatedCases cases, EngineSettings house) {
    this.reports = reports;
    this.cases = cases;
    this.house = house;
  }

  @GetMapping
  String read(@PathVariable String number, @PathVariable int version, Model page) {
    page.addAttribute("report", report(number, version));
    return "evolutives/report";
  }

  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable int version) {
    return reports.pdf(report(number, version));
  }

  private Reports.Report report(String number, int version) {
    return reports.version(cases.known(number), version, house.zone()).orElseThrow(EstimatedCases::notThere);
  }
}
