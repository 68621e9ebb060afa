package io.ciclo.messages;

/** A letter as it is read: subject in one line, plain text, and a whole HTML document that says the same. */
public record Rendered(String subject, String plain, String html) {}
