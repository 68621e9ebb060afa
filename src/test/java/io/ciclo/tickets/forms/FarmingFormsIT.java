package io.ciclo.tickets.forms;

import io.ciclo.testing.TasklistPage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;

/** Apart from the others, so that two processes share the time that they take. */
@DisplayName("The forms of Farming in Tasklist")
class FarmingFormsIT extends TasklistForms {

  private static final String BLANKS = "   ";
  private static final String AREA = "sergio.campos";

  /** The cases of the application that runs; rows are made before there is one. */
  private static FarmingsOnTheWay ways;
  /** The one that a row is about. */
  private static String current;

  @BeforeEach
  void areasHaveSomebody(@Autowired FarmingsOnTheWay farmings) {
    ways = farmings;
    ways.joins(AREA, "it");
    ways.joins(AREA, "workforce");
  }

  @AfterEach
  void andThenNobody() {
    ways.leaves(AREA, "it");
    ways.leaves(AREA, "workforce");
  }

  static Stream<Row> rows() {
    return Stream.of(
        leader("AnalyseOperation", FarmingsOnTheWay::begun, form -> form.write("Cómo le sirve lo que sabemos hacer", BLANKS),
            "«Cómo le sirve lo que sabemos hacer»: es obligatorio.", form -> form.write("Cómo le sirve lo que sabemos hacer", "Lo hacemos ya.")),
        leader("RankAttributes", FarmingsOnTheWay::toRank, form -> { }, "«Atributos»: todavía no hay ninguno; escríbalos en su página.",
            form -> ways.rank(current, java.util.List.of())),
        area("ConsultArea", "TI", FarmingsOnTheWay::toConsult, form -> form.choose("Sí, con condiciones").write("Qué hace falta", BLANKS),
            "«Qué hace falta»: es obligatorio.", form -> form.write("Qué hace falta", "Dos semanas.")),
        leader("ProfileClient", FarmingsOnTheWay::toProfile, form -> { },
            "«Elementos»: en la oferta no queda ninguno; escriba en su página qué valora el cliente.", form -> ways.profile(current)),
        leader("PrepareDraft", FarmingsOnTheWay::toDraft, form -> form.write("Alcance", "De 15 a 21 h.").write("Presupuesto estimado", "mucho"),
            "«Presupuesto estimado»: escriba una cantidad en euros, como 1.450,50, y no «mucho».",
            form -> form.write("Presupuesto estimado", "1.450,50")),
        leader("WriteFarmingProposal", FarmingsOnTheWay::toPropose, form -> { },
            "«Propuesta»: todavía no está escrita; ábrala con el enlace de la tarea.", form -> ways.write(current)),
        leader("UpdateContract", FarmingsOnTheWay::toSign,
            form -> form.write("Referencia del contrato", "CT-9").write("Últimos detalles", BLANKS), "«Últimos detalles»: es obligatorio.",
            form -> form.write("Últimos detalles", "Empieza el lunes.")),
        area("ImplementFarming", "Workforce", FarmingsOnTheWay::toImplement, form -> form.write("Qué se ha puesto en marcha", BLANKS),
            "«Qué se ha puesto en marcha»: es obligatorio.", form -> form.write("Qué se ha puesto en marcha", "El turno.")),
        leader("RecordLoss", FarmingsOnTheWay::toLose, form -> form.write("Con qué no está conforme", BLANKS),
            "«Con qué no está conforme»: es obligatorio.", form -> form.write("Con qué no está conforme", "El precio.")));
  }

  private static Row leader(String task, Function<FarmingsOnTheWay, String> bring, Consumer<TasklistPage> mistake, String refusal,
      Consumer<TasklistPage> proper) {
    return row(task, "lucia.ferrer", "Líderes de cuenta", bring, mistake, refusal, proper);
  }

  private static Row area(String task, String filter, Function<FarmingsOnTheWay, String> bring, Consumer<TasklistPage> mistake, String refusal,
      Consumer<TasklistPage> proper) {
    return row(task, AREA, filter, bring, mistake, refusal, proper);
  }

  private static Row row(String task, String person, String filter, Function<FarmingsOnTheWay, String> bring, Consumer<TasklistPage> mistake,
      String refusal, Consumer<TasklistPage> proper) {
    return new Row("UserTask_" + task, person, filter, cases -> {
      current = bring.apply(ways);
      return current;
    }, mistake, refusal, proper);
  }
}
