package io.ciclo.growth.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.growth.AttributeBand;
import io.ciclo.growth.ClientKind;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingFigures;
import io.ciclo.growth.FarmingPosition;
import io.ciclo.growth.FarmingProfile;
import io.ciclo.growth.FarmingRanking;
import io.ciclo.growth.desk.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What the pages of Farming send: fields are named after their row, and a row of which nothing is filled in is none. */
final class FarmingForms {

  /** Rows that a page may have; the room checks how many are filled in. */
  private static final int ROWS = 60;

  private FarmingForms() {}

  static FarmingRanking ranking(MultiValueMap<String, String> typed) {
    List<FarmingAttribute> attributes = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      String text = text(typed, "text." + row);
      Optional<Integer> customer = number(typed, "customer." + row, "Orden del cliente", text);
      Optional<Integer> provider = number(typed, "provider." + row, "Nuestro orden", text);
      if (text.isEmpty() && customer.isEmpty() && provider.isEmpty()) {
        continue;
      }
      int rank = customer.orElseThrow(() -> new InputRefused("attributes", "«Orden del cliente»: falta en «" + text + "»; solo él ordena la lista."));
      attributes.add(new FarmingAttribute(0, text, rank, provider.orElse(null),
          chosen(AttributeBand.class, text(typed, "band." + row)).orElse(AttributeBand.MINOR), typed.containsKey("understood." + row)));
    }
    return new FarmingRanking(text(typed, "person"), chosen(ClientKind.class, text(typed, "clientKind")).orElse(null), attributes,
        typed.getOrDefault("areas", List.of()), text(typed, "question"));
  }

  static FarmingProfile profile(MultiValueMap<String, String> typed) {
    List<FarmingElement> elements = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      String name = text(typed, "name." + row);
      String benefit = text(typed, "benefit." + row);
      String cost = text(typed, "cost." + row);
      if (!name.isEmpty() || !benefit.isEmpty() || !cost.isEmpty()) {
        elements.add(new FarmingElement(0, name, benefit, cost.isEmpty() ? BigDecimal.ZERO : Euros.of("elements", "Coste de «" + name + "»", cost),
            typed.containsKey("valued." + row), null));
      }
    }
    List<FarmingFigures> figures = new ArrayList<>();
    for (FarmingPosition position : FarmingPosition.values()) {
      String price = text(typed, "price." + position);
      String cost = text(typed, "total." + position);
      if (!price.isEmpty() || !cost.isEmpty()) {
        figures.add(new FarmingFigures(position, Euros.of("price", "Precio", price.isEmpty() ? "0" : price),
            Euros.of("cost", "Coste", cost.isEmpty() ? "0" : cost)));
      }
    }
    return new FarmingProfile(elements, chosen(FarmingPosition.class, text(typed, "position")).orElse(null), figures);
  }

  private static Optional<Integer> number(Map<String, List<String>> typed, String field, String label, String of) {
    String text = text(typed, field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,4}")) {
      throw new InputRefused("attributes", "«" + label + "»: «" + text + "», en «" + of + "», no es un número entero.");
    }
    return Optional.of(Integer.valueOf(text));
  }

  private static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static String text(Map<String, List<String>> typed, String field) {
    return typed.getOrDefault(field, List.of("")).get(0).replace("\0", "").strip();
  }
}
