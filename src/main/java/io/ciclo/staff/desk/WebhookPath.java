package io.ciclo.staff.desk;

import io.ciclo.staff.OnCallSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Into a chat: by default an Adaptive Card as Teams shows it. */
@Component
@Order(2)
final class WebhookPath extends GatewayPath {

  // a RichTextBlock shows text as it is; in a TextBlock a customer's words could become a link
  private static final String CARD = """
      {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{\
      "type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.4","body":[\
      {"type":"TextBlock","size":"Large","weight":"Bolder","wrap":true,"text":"Guardia: {caso}"},\
      {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{persona}: {cliente}, desde el {desde}. {resumen}"}]}],\
      "actions":[{"type":"Action.OpenUrl","title":"Ver y atender","url":"{enlace}"}]}}]}""";

  WebhookPath(OnCallSettings settings, OutgoingHttp http) {
    super(settings.webhook(), CARD, http);
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }
}
