package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.SafeWrite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where contacts end what is open on their devices; the list itself stands in their account. */
@Controller
class DevicePages {

  private final Accounts accounts;
  private final DeviceTable devices;
  private final OtherSessions sessions;
  private final Doors doors;
  private final OwnDevices ownDevices;
  private final SafeWrite safeWrite;

  DevicePages(Accounts accounts, DeviceTable devices, OtherSessions sessions, Doors doors, OwnDevices ownDevices,
      SafeWrite safeWrite) {
    this.accounts = accounts;
    this.devices = devices;
    this.sessions = sessions;
    this.doors = doors;
    this.ownDevices = ownDevices;
    this.safeWrite = safeWrite;
  }

  @PostMapping("/mi-cuenta/dispositivos/{id}/cerrar")
  String end(Authentication person, @PathVariable long id, HttpServletRequest request, HttpServletResponse response,
      RedirectAttributes next) {
    boolean here = Objects.equals(OwnDevices.deviceOf(request), id);
    boolean known = safeWrite.write(() -> accounts.of(person)
        .filter(account -> devices.forget(account.kind(), account.id(), id)).isPresent());
    if (here && known) {
      return leave(person, request, response);
    }
    if (known) {
      sessions.endOfDevice(person.getName(), id);
    }
    next.addFlashAttribute("done", "La sesión de ese dispositivo está cerrada.");
    return "redirect:/mi-cuenta";
  }

  @PostMapping("/mi-cuenta/cerrar-todo")
  String endAll(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    safeWrite.run(() -> accounts.of(person).ifPresent(this::close));
    return leave(person, request, response);
  }

  private void close(Account account) {
    doors.close(account.kind(), account.id(), account.loginName());
  }

  private String leave(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    ownDevices.logout(request, response, person);
    new SecurityContextLogoutHandler().logout(request, response, person);
    return "redirect:/login?salida";
  }
}
