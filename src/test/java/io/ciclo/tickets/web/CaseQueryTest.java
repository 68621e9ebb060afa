package io.ciclo.tickets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.Colour;
import io.ciclo.tickets.CaseFilter;
import io.ciclo.tickets.CaseOrder;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

@DisplayName("A filter in an address")
class CaseQueryTest {

  @Test
  void comesBackAsItWas() {
    for (CaseFilter filter : new CaseFilter[] {CaseFilter.OPEN,
        new CaseFilter("100 % & más; «año» + x=1#", null, TicketState.ON_HOLD, TicketType.CHANGE, Priority.URGENT, 7L, "ana.gil",
            "luis@x", Colour.RED, false, CaseOrder.SCORE),
        new CaseFilter("", false, null, null, null, null, null, null, null, true, CaseOrder.DUE)}) {
      assertThat(CaseQuery.filter(CaseQuery.of(filter))).isEqualTo(filter);
    }
    assertThat(CaseQuery.of(CaseFilter.OPEN)).isEqualTo("ver=abiertos");
  }

  @Test
  void whatIsNotSaidIsAny() {
    assertThat(CaseQuery.filter("")).isEqualTo(CaseFilter.OPEN);
    LinkedMultiValueMap<String, String> address = new LinkedMultiValueMap<>();
    address.add("vista", "3");
    assertThat(CaseQuery.asks(address)).isFalse();
    address.add("tipo", "");
    assertThat(CaseQuery.asks(address)).isTrue();
    assertThat(CaseQuery.filter(address)).isEqualTo(CaseFilter.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ver=otros", "estado=FOO", "tipo=x", "prioridad=1", "empresa=riera", "color=verde", "ka=quizas", "orden=FOO"})
  void whatIsNoOptionIsRefusedByName(String query) {
    assertThatThrownBy(() -> CaseQuery.filter(query)).isInstanceOf(InputRefused.class).hasMessageContaining("no es ninguna de las opciones");
  }
}
