package io.ciclo.messages;

import io.ciclo.engine.SealedLinks;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Where a letter is stored, a stand-in takes the place of the link that lets somebody in. */
@Component
class LinkStamp {

  /** Begins the path of every link that lets somebody in. */
  static final String PATH = "/acceso/";

  private final SealedLinks links;
  private final String portal;
  private final String standIn;

  LinkStamp(SealedLinks links, MessageSettings settings) {
    this.links = links;
    this.portal = settings.portalUrl();
    this.standIn = portal + PATH + "solo-en-el-correo";
  }

  String standIn() {
    return standIn;
  }

  /** The letter as it leaves, with the link in both of its parts; it must not be stored or logged. */
  OutboxEntry unsealed(OutboxEntry letter, long link) {
    String address = portal + links.unsealed(link);
    return letter.saying(letter.plain().replace(standIn, address), letter.html().replace(escaped(standIn), escaped(address)));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
