package io.ciclo.engine.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.PersonalTraces;
import io.ciclo.engine.PersonalTraces.Kind;
import io.ciclo.engine.PersonalTraces.Term;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes from a text, and what must not. */
class RedactionTest {

  private final Redaction redaction = new Redaction(new PersonalTraces(12, true, Set.of(17L), Set.of(), Set.of(), List.of(
      new Term(Kind.NAME, "Ana Peña", "Contacto 17"), new Term(Kind.NAME, "Ana Peña Gil", "Contacto 18"), new Term(Kind.NAME, "Pol", "Contacto 19"),
      new Term(Kind.EMAIL, "ana@riera.example", "contacto-17@borrado.invalid"), new Term(Kind.PHONE, "+34 931 112 233", "(teléfono borrado)"),
      new Term(Kind.TAX_ID, "B12345678", "(NIF borrado)"), new Term(Kind.COMPANY, "Riera & Fills", "Empresa 12"))));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Lo pidió Ana Peña.                          | Lo pidió Contacto 17.",
      "ANA  PEÑA y Ana Peña Gil                    | Contacto 17 y Contacto 18",
      "?texto=Ana+Pe%C3%B1a&x=1                    | ?texto=Contacto 17&x=1",
      "Ana&nbsp;Peña                               | Contacto 17",
      "Mariana Peñaranda y Ana Peñas               | Mariana Peñaranda y Ana Peñas",
      "ana_peña, T-2026-000017, pol, Pol           | ana_peña, T-2026-000017, pol, Pol",
      "Ana no contesta                             | Ana no contesta",
      "<ANA@riera.example>.                        | <contacto-17@borrado.invalid>.",
      "mariana@riera.example, ana@riera.example.es | mariana@riera.example, ana@riera.example.es",
      "ana%40riera.example                         | contacto-17@borrado.invalid",
      "931.112.233 o +34 931112233                 | (teléfono borrado) o (teléfono borrado)",
      "pedido 9311122334, 1931112233               | pedido 9311122334, 1931112233",
      "NIF B-12.345.678, B-12345678                | NIF (NIF borrado), (NIF borrado)",
      "AB12345678, B123456789                      | AB12345678, B123456789",
      "Riera &amp; Fills, Riera & Fills            | Empresa 12, Empresa 12"})
  void onlyWholeTermsGo(String before, String after) {
    assertThat(redaction.everything(before)).isEqualTo(after);
  }

  @Test
  void namesMayBeSomebodyElsesWhereverRowsAreAnybodys() {
    assertThat(redaction.whatIsUnique("Ana Peña, ana@riera.example, B12345678, 931112233"))
        .isEqualTo("Ana Peña, contacto-17@borrado.invalid, (NIF borrado), 931112233");
  }

  @Test
  void whatWasRedactedStaysAsItIs() {
    String once = redaction.everything("Ana Peña <ana@riera.example>, +34 931 112 233, B12345678");
    assertThat(redaction.everything(once)).isEqualTo(once);
  }
}
