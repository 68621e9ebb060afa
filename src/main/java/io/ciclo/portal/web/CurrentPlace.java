package io.ciclo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the layout mark, among the places that it leads to, the one where somebody is. */
@ControllerAdvice
class CurrentPlace {

  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
