package io.ciclo.staff.desk;

import io.ciclo.engine.Person;
import io.ciclo.staff.OnCallSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** To the person's telephone, through a gateway for text messages. */
@Component
@Order(3)
final class SmsPath extends GatewayPath {

  private static final String BODY = """
      {"to":"{telefono}","text":"Guardia {caso}: {cliente} - {resumen} - Atender: {enlace}"}""";

  SmsPath(OnCallSettings settings, OutgoingHttp http) {
    super(settings.sms(), BODY, http);
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public boolean reaches(Person person, String phone) {
    return super.reaches(person, phone) && phone != null;
  }
}
