package io.ciclo.engine;

/** A member of staff as the engine's identity tables know them; last name and email may be empty. */
public record Person(String id, String firstName, String lastName, String email) {

  public String displayName() {
    String name = (text(firstName) + " " + text(lastName)).strip();
    return name.isEmpty() ? id : name;
  }

  public boolean hasEmail() {
    return email != null && !email.isBlank();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
