package io.ciclo.tickets.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.Colour;
import io.ciclo.tickets.CaseFilter;
import io.ciclo.tickets.CaseOrder;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A filter as the address of a list carries it, and as a saved view keeps it. */
final class CaseQuery {

  private static final String OPEN = "abiertos";
  private static final String CLOSED = "cerrados";
  private static final String ALL = "todos";
  private static final Set<String> FILTERS =
      Set.of("texto", "ver", "estado", "tipo", "prioridad", "empresa", "lider", "agente", "color", "ka", "orden");

  private CaseQuery() {}

  /** Whether the address says anything about what is to be listed. */
  static boolean asks(MultiValueMap<String, String> address) {
    return address.keySet().stream().anyMatch(FILTERS::contains);
  }

  static CaseFilter filter(String filters) {
    return filter(UriComponentsBuilder.newInstance().query(filters).build().getQueryParams(), true);
  }

  static CaseFilter filter(MultiValueMap<String, String> address) {
    return filter(address, false);
  }

  private static CaseFilter filter(MultiValueMap<String, String> address, boolean encoded) {
    Values values = new Values(address, encoded);
    String ver = values.text("ver");
    Boolean open = switch (ver) {
      case "", OPEN -> Boolean.TRUE;
      case CLOSED -> Boolean.FALSE;
      case ALL -> null;
      default -> throw refused("ver", "Ver", ver);
    };
    return new CaseFilter(values.text("texto"), open, values.word("estado", "Estado", TicketState.class),
        values.word("tipo", "Tipo", TicketType.class), values.word("prioridad", "Prioridad", Priority.class),
        values.number("empresa", "Cliente"), values.text("lider"), values.text("agente"),
        values.word("color", "Color", Colour.class), values.yesOrNo("ka", "KA"), values.word("orden", "Orden", CaseOrder.class));
  }

  /** Encoded; the same filter has the same text. */
  static String of(CaseFilter filter) {
    StringJoiner query = new StringJoiner("&");
    add(query, "ver", ver(filter));
    add(query, "texto", filter.text().isEmpty() ? null : filter.text());
    add(query, "estado", filter.state());
    add(query, "tipo", filter.type());
    add(query, "prioridad", filter.priority());
    add(query, "empresa", filter.companyId());
    add(query, "lider", filter.leader());
    add(query, "agente", filter.agent());
    add(query, "color", filter.colour());
    add(query, "ka", filter.keyAccount() == null ? null : filter.keyAccount() ? "si" : "no");
    add(query, "orden", filter.order() == CaseOrder.ACTIVITY ? null : filter.order());
    return query.toString();
  }

  private static void add(StringJoiner query, String name, Object value) {
    if (value != null) {
      query.add(name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  static String ver(CaseFilter filter) {
    return filter.open() == null ? ALL : filter.open() ? OPEN : CLOSED;
  }

  private static InputRefused refused(String field, String label, String value) {
    return new InputRefused(field, "«" + label + "»: «" + value + "» no es ninguna de las opciones.");
  }

  private record Values(MultiValueMap<String, String> address, boolean encoded) {

    String text(String name) {
      String value = address.getFirst(name);
      return value == null ? "" : encoded ? UriUtils.decode(value, StandardCharsets.UTF_8) : value;
    }

    <E extends Enum<E>> E word(String name, String label, Class<E> type) {
      String value = text(name);
      try {
        return value.isEmpty() ? null : Enum.valueOf(type, value);
      } catch (IllegalArgumentException e) {
        throw refused(name, label, value);
      }
    }

    Long number(String name, String label) {
      String value = text(name);
      try {
        return value.isEmpty() ? null : Long.valueOf(value);
      } catch (NumberFormatException e) {
        throw refused(name, label, value);
      }
    }

    Boolean yesOrNo(String name, String label) {
      String value = text(name);
      return switch (value) {
        case "" -> null;
        case "si" -> Boolean.TRUE;
        case "no" -> Boolean.FALSE;
        default -> throw refused(name, label, value);
      };
    }
  }
}
