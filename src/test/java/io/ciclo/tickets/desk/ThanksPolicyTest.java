package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.tickets.desk.ThanksPolicy.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"gracias", "¡Muchas gracias, perfecto!", "Ok", "Mil gracias por la rapidez.\n\nUn saludo,\nAna Prat",
      "Ya funciona, muchas gracias a todos", "Todo correcto. Buen fin de semana.", "De acuerdo, gracias", "👍", "Gracias 🙏🏼 ❤️",
      "Gràcies!", "Thank you very much for your help", "Buenos días:\nha quedado perfecto. Saludos cordiales"})
  void aMereThanksReopensNothing(String text) {
    assertThat(ThanksPolicy.judge(text, "Ana Prat", false)).isEqualTo(Judgement.ONLY_THANKS);
    assertThat(ThanksPolicy.judge(text, "Ana Prat", false).reopens()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      gracias pero sigue fallando            | SAYS_MORE
      No funciona                            | SAYS_MORE
      Gracias por nada                       | SAYS_MORE
      Perfecto, todo igual que antes         | SAYS_MORE
      Gracias, pero ahora va lento           | SAYS_MORE
      Muchas gracias. Por favor, avísenme    | SAYS_MORE
      Gracias 👎                             | SAYS_MORE
      gracias 2 de 3 pedidos                 | SAYS_MORE
      Gracias, Joan                          | SAYS_MORE
      Gracias, ¿y el otro pedido?            | QUESTION
      ok?                                    | QUESTION
      Hola, buenos días                      | NO_THANKS
      ...                                    | NO_THANKS
      """)
  void whateverSaysMoreReopens(String text, Judgement judgement) {
    assertThat(ThanksPolicy.judge(text, "Ana Prat", false)).isEqualTo(judgement);
    assertThat(judgement.reopens()).isTrue();
  }

  @Test
  void aFileIsMoreThanThanks() {
    assertThat(ThanksPolicy.judge("Gracias", "Ana Prat", true)).isEqualTo(Judgement.FILES);
  }

  @Test
  void aLongMessageIsReadWhateverItsWords() {
    assertThat(ThanksPolicy.judge("gracias ".repeat(41), "Ana Prat", false)).isEqualTo(Judgement.SAYS_MORE);
  }
}
