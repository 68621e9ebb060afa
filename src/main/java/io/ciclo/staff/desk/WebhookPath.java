package io.ciclo.staff.desk;

import io.ciclo.staff.OnCallSettings;
import io.ciclo.staff.TeamChat;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Into a chat: by default an Adaptive Card as Teams shows it. */
@Component
@Order(2)
final class WebhookPath extends GatewayPath implements TeamChat {

  // a RichTextBlock shows text as it is; in a TextBlock a customer's words could become a link
  private static final String CARD = """
      {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{\
      "type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.4","body":[\
      {"type":"TextBlock","size":"Large","weight":"Bolder","wrap":true,"text":"Guardia: {caso}"},\
      {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{persona}: {cliente}, desde el {desde}. {resumen}"}]}],\
      "actions":[{"type":"Action.OpenUrl","title":"Ver y atender","url":"{enlace}"}]}}]}""";

  private static final String POST = """
      {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{\
      "type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.4","body":[\
      {"type":"TextBlock","size":"Large","weight":"Bolder","wrap":true,"text":"{caso}"},\
      {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{resumen}"}]}],\
      "actions":[{"type":"Action.OpenUrl","title":"Abrir","url":"{enlace}"}]}}]}""";

  private final boolean on;

  WebhookPath(OnCallSettings settings, OutgoingHttp http) {
    super(settings.webhook(), CARD, http);
    this.on = settings.webhook().on();
  }

  @Override
  public boolean present() {
    return on;
  }

  @Override
  public void post(Post post) {
    send(Map.of("caso", post.title(), "cliente", "", "resumen", post.text(), "desde", post.since(), "persona", "", "telefono", "",
        "enlace", post.link()), POST, post.idempotencyKey());
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }
}
