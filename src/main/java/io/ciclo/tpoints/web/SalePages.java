package io.ciclo.tpoints.web;

import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointSales;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The case of a sale: its place is among the customer's points. */
@Controller
class SalePages {

  private final TPointSales sales;

  SalePages(TPointSales sales) {
    this.sales = sales;
  }

  @GetMapping("/casos/ventas/{number}")
  String sale(@PathVariable String number, @RequestParam(required = false) String marco) {
    Sale sale = sales.saleOf(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:/clientes/" + sale.company() + "/tpoints" + (marco == null ? "" : "?marco");
  }
}
