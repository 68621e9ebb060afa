package io.ciclo.tickets.forms;

import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.customers.desk.ErasureDesk;
import io.ciclo.engine.Identities;
import io.ciclo.staff.desk.DevelopmentReviews;
import java.time.Year;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;

/** Apart from the others, so that processes share the time that they take. */
@DisplayName("The forms of what belongs to no case in Tasklist")
class OutsideCasesFormsIT extends TasklistForms {

  private static final String BLANKS = "   ";
  private static final int THIS_YEAR = Year.now().getValue();
  private static final Map<String, Object> AGREED = Map.of("reviewStep", "DONE", "developmentSkills", "Explica muy bien.", "developmentMotivation",
      "A gusto.", "developmentPlan", "Curso de SQL en mayo.", "developmentSteps", "Se le reservan dos tardes.");

  private static OutsideCasesFormsIT self;

  @Autowired ErasureDesk erasures;
  @Autowired DevelopmentReviews reviews;
  @Autowired CustomerRegistry registry;
  @Autowired Customers customers;
  @Autowired Identities identities;
  @Autowired IdentityService identity;
  @Autowired FormService forms;
  @Autowired TaskService reviewTasks;

  @Autowired
  void itself() {
    self = this;
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("UserTask_ConfirmErasure", "carmen.ruiz", "Gestores del SAC", cases -> self.asked(),
            form -> form.choose("No: no se borra nada").write("Por qué no", BLANKS), "«Por qué no»: es obligatorio.",
            form -> form.write("Por qué no", "La solicitud era de otra persona.")),
        new Row("UserTask_ReviewDevelopment", "carmen.ruiz", "Gestores del SAC", cases -> self.begun("nuria.vidal"),
            form -> form.choose("Sí").write("Capacidades", "Explica muy bien.").write("Motivación y ambiente", BLANKS)
                .write("Plan de aprendizaje", "Curso de SQL en mayo.").write("Próximos pasos acordados", "Se le reservan dos tardes."),
            "«Motivación y ambiente»: es obligatorio.",
            form -> form.write("Motivación y ambiente", "A gusto.")),
        new Row("UserTask_AcknowledgeReview", "pablo.ortega", "Mis tareas", cases -> self.talked("pablo.ortega"),
            form -> form.choose("No, quiero hablarlo otra vez"),
            "«Qué quiere hablar otra vez»: es obligatorio, diga qué falta o qué cambiaría.",
            form -> form.write("Qué quiere hablar otra vez", "Prefiero Python.")));
  }

  /** Of a contact who has left, filed and not confirmed yet. */
  private String asked() {
    long company = registry.register(SomeCompany.general());
    long id = registry.invite(SomeCompany.contact(company)).contactId();
    Contact c = customers.contact(id);
    registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), c.mayAuthoriseUpTo(), c.mayBuy(),
        c.administersUsers(), false, c.version()));
    return erasures.request(company, id, "RGPD-" + id, "lucia.ferrer").key();
  }

  private String begun(String person) {
    reviews.begin(person, THIS_YEAR);
    return "DES-" + THIS_YEAR + "-" + person;
  }

  private String talked(String person) {
    String key = begun(person);
    identity.setAuthentication("carmen.ruiz", identities.groupsOf("carmen.ruiz"));
    try {
      forms.submitTaskForm(reviewTasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId(), AGREED);
    } finally {
      identity.clearAuthentication();
    }
    return key;
  }
}
