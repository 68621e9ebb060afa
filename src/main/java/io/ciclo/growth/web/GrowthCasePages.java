package io.ciclo.growth.web;

import io.ciclo.growth.desk.GrowthCases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The one address of all cases G-…; each kind has a page of its own, which says who may read it. */
@Controller
class GrowthCasePages {

  private final GrowthCases cases;

  GrowthCasePages(GrowthCases cases) {
    this.cases = cases;
  }

  @GetMapping("/casos/crecimiento/{number:G-\\d{4}-\\d+}")
  String page(@PathVariable String number) {
    return "forward:" + cases.page(number);
  }
}
