package io.ciclo.messages;

import java.util.Objects;

/**
 * What a mail says to the reader's calendar: a third way to read it, beside plain text and HTML (RFC 6047).
 *
 * @param method what the calendar is to do with it, such as {@code REQUEST}
 * @param content the whole iCalendar object
 */
public record CalendarPart(String method, String content) {

  public CalendarPart {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(content, "content");
  }
}
