package io.ciclo.documents.desk;

import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewVersion;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;

/** Which versions are taken: those that name whose they are, as their kind asks. */
final class VersionRules {

  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_TITLE = 200;

  private VersionRules() {}

  /**
   * @return the version with its texts as they are kept
   * @throws InputRefused naming the field
   */
  static NewVersion checked(NewVersion version, DocumentKind kind) {
    String title = PlainText.of(version.title());
    String note = PlainText.of(version.note());
    if (title.length() > LONGEST_TITLE) {
      throw new InputRefused("title", "«Título»: admite como máximo " + LONGEST_TITLE + " caracteres y tiene " + title.length() + ".");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new InputRefused("note", "«Qué cambia»: admite como máximo " + LONGEST_NOTE + " caracteres y tiene " + note.length() + ".");
    }
    if (version.content() instanceof NewContent.Link link && !WebAddress.isOne(link.url())) {
      throw new InputRefused("url", "«Dirección»: tiene que empezar por https:// o http:// y ser completa.");
    }
    owned(version, kind);
    return new NewVersion(kind.key(), version.company(), version.caseNumber(), title.equals(kind.title()) ? "" : title, note,
        version.content());
  }

  private static void owned(NewVersion version, DocumentKind kind) {
    switch (kind.scope()) {
      case EVERYBODY -> {
        if (version.company() != null || version.caseNumber() != null) {
          throw new InputRefused("kind", "«Documento»: «" + kind.title() + "» es el mismo para todos los clientes.");
        }
      }
      case COMPANY -> {
        if (version.company() == null || version.caseNumber() != null) {
          throw new InputRefused("kind", "«Documento»: «" + kind.title() + "» es de una empresa; diga de cuál.");
        }
      }
      case CASE -> {
        if (version.company() == null || version.caseNumber() == null) {
          throw new InputRefused("caseNumber", "«Caso»: «" + kind.title() + "» es de un caso; diga de cuál.");
        }
      }
    }
  }
}
