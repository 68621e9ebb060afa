package io.ciclo.engine.access;

import io.ciclo.engine.access.GeneratedPasswords.Announcement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where everything is once it can be used; on the first start also the one-time passwords, which nothing keeps. */
@Component
class StartBanner {

  private static final Logger LOG = LoggerFactory.getLogger("Ciclo");
  private static final String LINE = "═".repeat(96);

  private final GeneratedPasswords passwords;
  private final Environment environment;

  StartBanner(GeneratedPasswords passwords, Environment environment) {
    this.passwords = passwords;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    LOG.info("{}", text(address(), passwords.takeAll()));
  }

  private String address() {
    String host = environment.getProperty("server.address", "localhost");
    String reachable = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
    return "http://" + reachable + ":" + environment.getProperty("local.server.port", "8080")
        + environment.getProperty("server.servlet.context-path", "");
  }

  static String text(String address, List<Announcement> announcements) {
    StringBuilder text = new StringBuilder("\n").append(LINE)
        .append("\n  Ciclo está listo.\n")
        .append("\n  Portal de clientes   ").append(address).append("/portal")
        .append("\n  Equipo               ").append(address).append("/")
        .append("\n  Tasklist (tareas)    ").append(address).append("/camunda/app/tasklist/default/")
        .append("\n  Cockpit (procesos)   ").append(address).append("/camunda/app/cockpit/default/")
        .append("\n  Admin (usuarios)     ").append(address).append("/camunda/app/admin/default/");
    if (!announcements.isEmpty()) {
      int width = announcements.stream().mapToInt(each -> each.loginName().length()).max().orElse(0);
      text.append("\n\n  Contraseñas de un solo uso. Se muestran solo ahora y se cambian al entrar por primera vez:\n");
      announcements.forEach(each -> text.append("\n  ")
          .append(each.loginName()).append(" ".repeat(width - each.loginName().length()))
          .append("   ").append(each.password()).append("   ").append(each.who()));
    }
    return text.append("\n").append(LINE).toString();
  }
}
