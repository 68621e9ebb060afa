package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("DW-09")
class FirstWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      No carga la portada                                       | No carga la portada
      No carga la portada.                                      | No carga la portada
      No carga la portada. Desde ayer, en todos los móviles.    | No carga la portada
      ¿Cómo cambio el logotipo? No lo encuentro.                | ¿Cómo cambio el logotipo?
      Ayuda. No puedo entrar en el panel. Gracias               | Ayuda. No puedo entrar en el panel
      El precio sale 3.500 € y en tienda.es son 3,50. ¿Por qué? | El precio sale 3.500 € y en tienda.es son 3,50
      Hola, la pasarela rechaza tarjetas                        | La pasarela rechaza tarjetas
      ¡Hola! ¿Pueden mirar el buscador? No encuentra nada.      | ¿Pueden mirar el buscador?
      Buenos días: ha caído la tienda                           | Ha caído la tienda
      muy buenas tardes, ha caído la tienda                     | Ha caído la tienda
      Buenas                                                    | Buenas
      Holanda no aparece entre los países                       | Holanda no aparece entre los países
      ...                                                       | ...
      """)
  void theFirstSentenceThatSaysSomething(String description, String subject) {
    assertThat(FirstWords.of(description)).isEqualTo(subject);
  }

  @Test
  void aGreetingOnALineOfItsOwnIsLeftOut() {
    assertThat(FirstWords.of("Hola,\n\n\tno   carga el carrito\nen el móvil")).isEqualTo("No carga el carrito");
  }

  @Test
  void aLongSentenceEndsAfterAWholeWord() {
    String subject = FirstWords.of("Cuando un cliente con cuenta de empresa añade más de doce productos al carrito, el precio"
        + " con descuento desaparece");
    assertThat(subject).isEqualTo("Cuando un cliente con cuenta de empresa añade más de doce productos al carrito…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "😀"})
  void withoutBlanksItIsCutAnywhereButInACharacter(String character) {
    String subject = FirstWords.of(character.repeat(300));
    assertThat(subject.length()).isBetween(70, 81);
    assertThat(subject).matches("(?:" + character + ")+…");
  }
}
