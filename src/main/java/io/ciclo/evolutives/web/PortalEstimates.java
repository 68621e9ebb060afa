package io.ciclo.evolutives.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.evolutives.web.EstimatedCases.Subject;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was sent to a customer, where the letter leads. Opening it changes nothing (TP-15). */
@Controller
@RequestMapping("/portal/estimaciones/{number}")
class PortalEstimates {

  private final Reports reports;
  private final EstimatedCases cases;
  private final Customers customers;

  PortalEstimates(Reports reports, EstimatedCases cases, Customers customers) {
    this.reports = reports;
    this.cases = cases;
    this.customers = customers;
  }

  @GetMapping
  String latest(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, Model page) {
    Subject subject = cases.seenBy(who, number);
    page.addAttribute("report", reports.latest(subject, zone(who)).orElseThrow(EstimatedCases::notThere));
    return "evolutives/portal-report";
  }

  /** An earlier one says that there is a newer one. */
  @GetMapping("/{version:\\d{1,9}}")
  String version(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable int version, Model page) {
    page.addAttribute("report", report(who, number, version));
    reports.latest(cases.seenBy(who, number), zone(who)).map(Reports.Report::version).filter(latest -> latest != version)
        .ifPresent(latest -> page.addAttribute("newer", latest));
    return "evolutives/portal-report";
  }

  @GetMapping("/{version:\\d{1,9}}/pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal ContactPrincipal who, @PathVariable String number, @PathVariable int version) {
    return reports.pdf(report(who, number, version));
  }

  private Reports.Report report(ContactPrincipal who, String number, int version) {
    Optional<Reports.Report> report = reports.version(cases.seenBy(who, number), version, zone(who));
    return report.orElseThrow(EstimatedCases::notThere);
  }

  private ZoneId zone(ContactPrincipal who) {
    return customers.company(who.companyId()).zone();
  }
}
