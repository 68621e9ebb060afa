package io.ciclo.tickets.forms;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.growth.Feedbacks;
import io.ciclo.messages.FormOfAddress;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** New Feedbacks, each brought as far as a form needs them. */
@Component
class FeedbacksOnTheWay {

  private static final String CSM = "andres.castro";

  private final Feedbacks feedbacks;
  private final CustomerRegistry registry;
  private final Identities identities;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;

  FeedbacksOnTheWay(Feedbacks feedbacks, CustomerRegistry registry, Identities identities, TaskService tasks, FormService forms,
      IdentityService identity) {
    this.feedbacks = feedbacks;
    this.registry = registry;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
  }

  /** Of a customer without a CSM of their own: the task lies in its group. */
  String opened() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Cliente " + unique, "G" + unique, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD,
        false, AccountType.GENERAL, "lucia.ferrer", null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care",
        ZoneId.of("Europe/Madrid"), "", CompanyStatus.ACTIVE, 0));
    registry.invite(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, null, false, false, true, 0));
    return feedbacks.open(company, "Toca hablar de cómo va.", CSM);
  }

  String talked() {
    String number = opened();
    String task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
    String contact = String.valueOf(tasks.getVariable(task, "feedbackContact"));
    identity.setAuthentication(CSM, identities.groupsOf(CSM));
    try {
      forms.submitTaskForm(task, Map.of("feedbackWay", "HELD", "feedbackContact", contact));
    } finally {
      identity.clearAuthentication();
    }
    return number;
  }
}
