package io.ciclo.messages;

import java.util.Objects;

/**
 * Who reads a letter.
 *
 * @param language BCP 47 code; a text that does not exist in it is sent in Spanish
 */
public record Addressee(String name, String email, FormOfAddress formOfAddress, String language) {

  public Addressee {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
    formOfAddress = formOfAddress == null ? FormOfAddress.FORMAL : formOfAddress;
    language = language == null || language.isBlank() ? "es" : language;
  }
}
