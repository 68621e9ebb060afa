package io.ciclo.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Kept on phones by the service worker, and shown while there is no connection; it knows nobody. */
@Controller
class OfflinePage {

  @GetMapping("/sin-conexion")
  String offline() {
    return "portal/offline";
  }
}
