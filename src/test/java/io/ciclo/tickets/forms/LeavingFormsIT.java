package io.ciclo.tickets.forms;

import io.ciclo.testing.TasklistPage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;

/** Apart from the others, so that processes share the time that they take. */
@DisplayName("The forms of amendments and deregistrations in Tasklist")
class LeavingFormsIT extends TasklistForms {

  private static final String BLANKS = "   ";
  private static final LocalDate CONTRACT_ENDS = LocalDate.now().plusMonths(6);

  private static LeavingsOnTheWay onTheWay;

  @Autowired
  void with(LeavingsOnTheWay bean) {
    onTheWay = bean;
  }

  static Stream<Row> rows() {
    return Stream.of(
        leader("CollectNewData", LeavingsOnTheWay::toCollect,
            form -> form.write("Contacto nuevo", "rosa"),
            "«Contacto nuevo»: escriba nombre y dirección como Ana Ruiz <ana.ruiz@empresa.es>.",
            form -> form.write("Contacto nuevo", "Rosa Vila <rosa@" + UUID.randomUUID() + ".example>")),
        leader("ApproveModification", LeavingsOnTheWay::toApprove,
            form -> form.choose("No se hace").write("Por qué", BLANKS), "«Por qué»: es obligatorio.",
            form -> form.write("Por qué", "El cliente lo piensa.")),
        leader("PlanDeregistration", LeavingsOnTheWay::toPlan,
            form -> form.choose("El cliente").date("Último día", CONTRACT_ENDS.plusDays(1)),
            "«Último día»: el contrato termina el " + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(CONTRACT_ENDS)
                + "; para atenderle más tiempo, modifique antes el contrato.",
            form -> form.date("Último día", CONTRACT_ENDS)),
        leader("DecideOpenCases", LeavingsOnTheWay::toDecide,
            form -> form.choose("Cancelar un caso, avisando al cliente").select("Caso que se cancela", "Todos los de la lista")
                .write("Qué se le dice al cliente", BLANKS),
            "«Qué se le dice al cliente»: es obligatorio.",
            form -> form.write("Qué se le dice al cliente", "Como se van, lo dejamos aquí.")),
        new Row("UserTask_HoldExitInterview", "andres.castro", "Customer Success Managers", cases -> onTheWay.toInterview(),
            form -> form.choose("No ha querido hablar").write("Lo hablado", BLANKS), "«Lo hablado»: es obligatorio.",
            form -> form.write("Lo hablado", "No contesta al teléfono.")),
        leader("EndOpenCases", LeavingsOnTheWay::toEndCases,
            form -> form.choose("Cancelar un caso, avisando al cliente").select("Caso que se cancela", "Todos los de la lista")
                .write("Qué se le dice al cliente", BLANKS),
            "«Qué se le dice al cliente»: es obligatorio.",
            form -> form.write("Qué se le dice al cliente", "Como se van, lo dejamos aquí.")),
        leader("SettlePoints", LeavingsOnTheWay::toSettle,
            form -> form.choose("Se devuelven en dinero"),
            "«Por qué no como dice el contrato»: es obligatorio si elige otra cosa.",
            form -> form.write("Por qué no como dice el contrato", "Lo pactamos al firmar.")));
  }

  private static Row leader(String task, Function<LeavingsOnTheWay, String> bring, Consumer<TasklistPage> mistake, String refusal,
      Consumer<TasklistPage> proper) {
    return new Row("UserTask_" + task, "lucia.ferrer", "Líderes de cuenta", cases -> bring.apply(onTheWay), mistake, refusal, proper);
  }
}
