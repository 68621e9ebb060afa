package io.ciclo.customers.process;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Amendment.Newcomer;
import io.ciclo.customers.Amendment.Terms;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.desk.AmendmentFacts;
import io.ciclo.customers.desk.Amendments;
import io.ciclo.customers.desk.Amendments.Wish;
import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.engine.CaseAction;
import io.ciclo.engine.Choice;
import io.ciclo.engine.FormSubmission;
import io.ciclo.engine.InputRefused;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the amendment changes, begun with what was signed and what is (CL-04). */
@Component
class CollectNewDataRule extends LeavingRule {

  private static final int LONGEST_CONTACT = 460;
  private static final int LONGEST_NAME = 200;
  private static final Pattern CONTACT = Pattern.compile("([^<>@]+)<\\s*([^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+)\\s*>");

  enum Phone { YES, NO }

  private final AmendmentFacts amendment;
  private final Amendments amendments;

  CollectNewDataRule(LeavingFacts facts, AmendmentFacts amendment, Amendments amendments) {
    super("UserTask_CollectNewData", facts);
    this.amendment = amendment;
    this.amendments = amendments;
  }

  @Override
  void addFacts(String number, Map<String, Object> shown) {
    shown.put("factSigned", amendment.signed(number));
    shown.put("factPresent", amendment.present(number));
    shown.put("factRemark", amendment.remark(number));
  }

  @Override
  public Map<String, Object> known(String number) {
    return amendment.known(number);
  }

  @Override
  public Map<String, List<Choice>> choices(String number) {
    return Map.of("choicesContacts", amendment.contacts(number));
  }

  @Override
  public List<CaseAction> actions(String number) {
    return List.of(CaseAction.of("COLLECT", "Comparar los datos nuevos")
        .asking("newPlan", "newProduct", "newAccountType", "newPhoneService", "startsOn").offering("newEndsOn", "newContact", "leavingContact"));
  }

  @Override
  Map<String, Object> act(FormSubmission form) {
    Terms terms = new Terms(form.requiredChoice("newPlan", "Plan de soporte", SupportPlan.class),
        form.requiredChoice("newProduct", "Producto", Product.class), form.requiredChoice("newAccountType", "Tipo de cuenta", AccountType.class),
        form.requiredChoice("newPhoneService", "Atención telefónica", Phone.class) == Phone.YES, form.date("newEndsOn").orElse(null));
    Newcomer newcomer = form.optionalText("newContact", "Contacto nuevo", LONGEST_CONTACT).map(CollectNewDataRule::newcomer).orElse(null);
    Long leaving = form.text("leavingContact").map(CollectNewDataRule::id).orElse(null);
    amendments.collect(form.caseNumber(), new Wish(terms, day(form, "startsOn", "Desde"), newcomer, leaving), form.person());
    return Map.of();
  }

  private static Newcomer newcomer(String typed) {
    Matcher contact = CONTACT.matcher(typed);
    if (!contact.matches() || contact.group(1).strip().isEmpty() || contact.group(1).strip().length() > LONGEST_NAME) {
      throw new InputRefused("newContact", "«Contacto nuevo»: escriba nombre y dirección como Ana Ruiz <ana.ruiz@empresa.es>.");
    }
    return new Newcomer(contact.group(1).strip(), contact.group(2).toLowerCase());
  }

  private static Long id(String chosen) {
    try {
      return Long.valueOf(chosen);
    } catch (NumberFormatException e) {
      throw new InputRefused("leavingContact", "«Contacto que se va»: no tiene la opción «" + chosen + "».");
    }
  }
}
