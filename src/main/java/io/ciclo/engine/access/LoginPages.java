package io.ciclo.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The login page, and what the web apps need to log out of everything. */
@Controller
class LoginPages {

  private final OwnDevices devices;

  LoginPages(OwnDevices devices) {
    this.devices = devices;
  }

  @GetMapping("/login")
  String login(HttpServletRequest request, Authentication person, Model model) {
    if (person != null && person.isAuthenticated()) {
      return "redirect:" + AfterLogin.home(person);
    }
    model.addAttribute("deviceDays", devices.days());
    HttpSession session = request.getSession(false);
    if (session != null) {
      model.addAttribute("problem", taken(session, AfterLogin.PROBLEM));
      model.addAttribute("username", taken(session, AfterLogin.LOGIN_NAME));
    }
    if (request.getParameter("caducada") != null) {
      model.addAttribute("problem", "La página llevaba demasiado tiempo abierta. Vuelva a entrar.");
    }
    return "portal/login";
  }

  record Csrf(String headerName, String parameterName, String token) {
  }

  @GetMapping("/sesion/csrf")
  @ResponseBody
  Csrf csrf(CsrfToken token) {
    return new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
  }

  private static Object taken(HttpSession session, String attribute) {
    Object value = session.getAttribute(attribute);
    session.removeAttribute(attribute);
    return value;
  }
}
