package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.ContractStanding.InForce;
import io.ciclo.customers.ContractStanding.InGrace;
import io.ciclo.customers.ContractStanding.NotInForce;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegistryIT extends CicloIT {

  @Autowired private Customers customers;
  @Autowired private CustomerRegistry registry;
  @Autowired private Clock clock;
  @Autowired private EngineSettings service;

  @Test
  @Requirement("CL-14")
  void keepsEverythingAboutACompany() {
    Company company = new Company(0, "Conservas Ría, S.L.", "b-conservas", PlatformKind.OPEN_SOURCE, Product.SHOPIFY,
        SupportPlan.PLATINUM, true, AccountType.SPECIAL, "marc.soler", "andres.castro", true, true, true,
        FormOfAddress.INFORMAL, "CA", "mexico", ZoneId.of("America/Mexico_City"), "Crecer con calma\ny sin prisas.",
        CompanyStatus.ACTIVE, 0);

    long id = registry.register(company);

    assertThat(customers.company(id)).isEqualTo(new Company(id, "Conservas Ría, S.L.", "B-CONSERVAS",
        PlatformKind.OPEN_SOURCE, Product.SHOPIFY, SupportPlan.PLATINUM, true, AccountType.SPECIAL, "marc.soler",
        "andres.castro", true, true, true, FormOfAddress.INFORMAL, "ca", "mexico", ZoneId.of("America/Mexico_City"),
        "Crecer con calma\ny sin prisas.", CompanyStatus.ACTIVE, 0));
  }

  @Test
  void theFirstDataAreThreeCompaniesThatBehaveDifferently() {
    List<Company> companies = customers.companies();

    assertThat(companies).filteredOn(c -> c.plan() == SupportPlan.PLATINUM && c.keyAccount()).isNotEmpty();
    assertThat(companies).filteredOn(c -> c.plan() == SupportPlan.SILVER && c.accountType() == AccountType.GENERAL
        && c.formOfAddress() == FormOfAddress.INFORMAL).isNotEmpty();
    Company special = companies.stream().filter(c -> c.legalName().startsWith("Textiles Quetzal")).findFirst()
        .orElseThrow();
    assertThat(special.plan()).isEqualTo(SupportPlan.BRONZE);
    assertThat(special.calendar()).isEqualTo("mexico");
    assertThat(customers.agreedChanges(special.id())).hasSize(2);
    assertThat(customers.contactsOf(special.id())).extracting(Contact::seesCompany).contains(true, false);
    assertThat(customers.standing(special.id())).isInstanceOf(InForce.class);
  }

  @Test
  @Requirement({"CL-07", "IN-11"})
  void standingFollowsTheContractsAndTheConfiguredGrace() {
    LocalDate today = clock.instant().atZone(service.zone()).toLocalDate();
    long id = registry.register(SomeCompany.general());
    assertThat(customers.standing(id)).isEqualTo(new NotInForce(null));

    registry.add(SomeCompany.contract(id, today.minusYears(2), today.minusDays(31)));
    assertThat(customers.standing(id)).isEqualTo(new NotInForce(today.minusDays(31)));

    long lapsed = registry.add(SomeCompany.contract(id, today.minusYears(1), today.minusDays(30)));
    assertThat(customers.standing(id)).isEqualTo(new InGrace(registry.contract(lapsed), today));

    long renewed = registry.add(SomeCompany.contract(id, today, today));
    assertThat(customers.standing(id)).isEqualTo(new InForce(registry.contract(renewed)));
  }

  @Test
  void theSameTaxIdIsRefusedWhateverItsCase() {
    Company company = SomeCompany.general();
    registry.register(company);
    Company again = SomeCompany.with(company.taxId().toLowerCase(), AccountType.GENERAL, "customer-care", "es", 0, 0);

    assertThatThrownBy(() -> registry.register(again)).isInstanceOf(InputRefused.class)
        .hasMessage("Ya hay una empresa con el NIF «" + company.taxId() + "».")
        .extracting(e -> ((InputRefused) e).field()).isEqualTo("taxId");
  }

  @Test
  @Requirement("CL-14")
  void aCalendarThatDoesNotExistOrHasNoCompanionIsRefused() {
    Company unknown = SomeCompany.with("Z1", AccountType.GENERAL, "atlantis", "es", 0, 0);
    assertThatThrownBy(() -> registry.register(unknown)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«atlantis»").hasMessageContaining("atlantis-days").hasMessageContaining("customer-care");
    Company withoutCompanion = SomeCompany.with("Z2", AccountType.GENERAL, "chat", "es", 0, 0);
    assertThatThrownBy(() -> registry.register(withoutCompanion)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("chat-days");
  }

  @ParameterizedTest
  @CsvSource({"pablo.ortega, false", "no.such, false", "marc.soler, true"})
  void onlyAnAccountLeaderCanBeNamed(String staffId, boolean accepted) {
    long id = registry.register(SomeCompany.general());
    if (accepted) {
      customers.nameAccountLeader(id, staffId);
      assertThat(customers.company(id).accountLeader()).isEqualTo(staffId);
    } else {
      assertThatThrownBy(() -> customers.nameAccountLeader(id, staffId)).isInstanceOf(InputRefused.class)
          .hasMessageContaining("líder");
      assertThat(customers.company(id).accountLeader()).isNull();
    }
  }

  @Test
  void whoeverReadAnOlderVersionDoesNotOverwrite() {
    long id = registry.register(SomeCompany.general());
    Company read = customers.company(id);
    registry.change(SomeCompany.named(read, "Primera", read.version()));

    assertThatThrownBy(() -> registry.change(SomeCompany.named(read, "Segunda", read.version())))
        .isInstanceOf(ConcurrentChange.class);

    assertThat(customers.company(id).legalName()).isEqualTo("Primera");
    assertThat(registry.changesOf(id)).filteredOn(change -> change.field().equals("legalName")).hasSize(1);
  }

  @Test
  void eachChangedFieldIsRecorded() {
    long id = registry.register(SomeCompany.general());
    Company read = customers.company(id);
    registry.change(SomeCompany.named(read, "Otro nombre", read.version()));

    assertThat(registry.changesOf(id)).first().satisfies(change -> {
      assertThat(change.subject()).isEqualTo(RecordedChange.Subject.COMPANY);
      assertThat(change.field()).isEqualTo("legalName");
      assertThat(change.oldValue()).isEqualTo(read.legalName());
      assertThat(change.newValue()).isEqualTo("Otro nombre");
      assertThat(change.by()).isEqualTo("ciclo");
    });
    assertThat(registry.changesOf(id)).last().satisfies(change -> assertThat(change.field()).isEqualTo("created"));
  }

  @Test
  void aContractMayNotEndBeforeItStarts() {
    long id = registry.register(SomeCompany.general());
    LocalDate day = LocalDate.of(2026, 5, 1);
    assertThatThrownBy(() -> registry.add(SomeCompany.contract(id, day, day.minusDays(1))))
        .isInstanceOf(InputRefused.class).hasMessage("El fin del contrato es anterior a su inicio.");
    assertThat(registry.contractsOf(id)).isEmpty();
  }

  @Test
  @Requirement("CL-12")
  void aSpecialAccountHasAgreedChangesThatCanBeEditedAndRemoved() {
    long id = registry.register(SomeCompany.special());
    long change = registry.add(new AgreedChange(0, id, "Revisión de tarifas", 2, AgreedPeriod.MONTH, 0));

    registry.change(new AgreedChange(change, id, "Revisión de tarifas y portes", 3, AgreedPeriod.QUARTER, 0));
    AgreedChange edited = new AgreedChange(change, id, "Revisión de tarifas y portes", 3, AgreedPeriod.QUARTER, 1);
    assertThat(customers.agreedChanges(id)).containsExactly(edited);

    registry.remove(edited);
    assertThat(customers.agreedChanges(id)).isEmpty();
  }

  @Test
  @Requirement("CL-12")
  void aGeneralAccountHasNone() {
    long id = registry.register(SomeCompany.general());
    assertThatThrownBy(() -> registry.add(new AgreedChange(0, id, "Tarifas", 1, AgreedPeriod.MONTH, 0)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("cuentas especiales");
  }

  @Test
  void aContactIsFoundByAddressWhateverItsCaseAndKeepsItsRights() {
    long company = registry.register(SomeCompany.general());
    Invitation invitation = registry.invite(new Contact(0, company, "Ana Gil", " Ana.Gil@Empresa-A.example ",
        "+34 600 000 000", true, new BigDecimal("12.50"), true, true, true, 0));

    Contact contact = customers.contactByEmail("ANA.GIL@empresa-a.example").orElseThrow();

    assertThat(contact).isEqualTo(new Contact(invitation.contactId(), company, "Ana Gil", "ana.gil@empresa-a.example",
        "+34 600 000 000", true, new BigDecimal("12.50"), true, true, true, 0));
    assertThatThrownBy(() -> registry.invite(SomeCompany.contact(company, "Ana.Gil@empresa-a.example")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("ana.gil@empresa-a.example");
  }

  @Test
  void aContactStaysWithItsCompany() {
    long company = registry.register(SomeCompany.general());
    long other = registry.register(SomeCompany.general());
    Contact contact = customers.contact(registry.invite(SomeCompany.contact(company)).contactId());
    Contact moved = new Contact(contact.id(), other, contact.name(), contact.email(), "", false, null, false, false,
        true, contact.version());
    assertThatThrownBy(() -> registry.change(moved)).isInstanceOf(NoSuchCustomer.class);
  }

  @ParameterizedTest
  @CsvSource({"sin-arroba", "dos@@x.example", "a b@x.example", "a@sinpunto", "a@x.", "'a@x.example,b@x.example'"})
  void whatIsNoAddressIsRefused(String email) {
    long company = registry.register(SomeCompany.general());
    assertThatThrownBy(() -> registry.invite(SomeCompany.contact(company, email))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("correo electrónico");
  }

  @Test
  void searchFindsByNameTaxIdContactPlanKeyAccountAndLeader() {
    Company altavera = customers.companies().stream().filter(c -> c.legalName().startsWith("Bodegas Altavera"))
        .findFirst().orElseThrow();
    assertThat(registry.search(new CompanySearch("ALTAVERA", null, null, null))).contains(altavera);
    assertThat(registry.search(new CompanySearch("a00000018", null, null, null))).containsExactly(altavera);
    assertThat(registry.search(new CompanySearch("óscar", null, null, null))).contains(altavera);
    assertThat(registry.search(new CompanySearch("", SupportPlan.PLATINUM, true, "lucia.ferrer"))).contains(altavera);
    assertThat(registry.search(new CompanySearch(null, SupportPlan.BRONZE, null, null))).doesNotContain(altavera);
    assertThat(registry.search(new CompanySearch(null, null, false, null))).doesNotContain(altavera);
    assertThat(registry.search(new CompanySearch("%", null, null, null))).isEmpty();
    assertThat(registry.search(new CompanySearch("_", null, null, null))).isEmpty();
  }
}
