package io.ciclo.customers.store;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.AgreedPeriod;
import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Invitation;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.OneTimePasswords;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.staff.FirstPeopleArrived;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three believable companies for an empty database: each plan and kind of account behaves differently. */
@Component
class FirstCustomers {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final int MONTHS_IN_FORCE = 4;

  private final CustomerRegistry registry;
  private final OneTimePasswords passwords;
  private final EngineSettings service;
  private final Clock clock;

  FirstCustomers(CustomerRegistry registry, OneTimePasswords passwords, EngineSettings service, Clock clock) {
    this.registry = registry;
    this.passwords = passwords;
    this.service = service;
    this.clock = clock;
  }

  @EventListener
  @Order(100)
  void onFirstPeople(FirstPeopleArrived arrived) {
    bodegasAltavera();
    mobiliarioRiera();
    textilesQuetzal();
  }

  private void bodegasAltavera() {
    long id = registry.register(new Company(0, "Bodegas Altavera, S.A.", "A00000018", PlatformKind.SAAS,
        Product.LOGICOMMERCE, SupportPlan.PLATINUM, true, AccountType.GENERAL, "lucia.ferrer", "andres.castro", true,
        true, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID,
        "Vende sobre todo entre octubre y diciembre: en campaña espera respuesta en la misma mañana. "
            + "Objetivo del año: abrir la tienda en Francia.", CompanyStatus.ACTIVE, 0));
    registry.change(new CareTeam(id, "pablo.ortega", "nuria.vidal", "marc.soler", 0));
    contract(id, SupportPlan.PLATINUM);
    contact(id, "Bodegas Altavera", "Marta Iglesias", "marta.iglesias@altavera.example", "+34 600 000 101", true,
        new BigDecimal("50"), true, true);
    contact(id, "Bodegas Altavera", "Óscar Benítez", "oscar.benitez@altavera.example", "+34 600 000 102", false,
        null, false, false);
    contact(id, "Bodegas Altavera", "Clara Sanz", "clara.sanz@altavera.example", "", false,
        new BigDecimal("5"), false, false);
  }

  private void mobiliarioRiera() {
    long id = registry.register(new Company(0, "Mobiliario Riera, S.L.", "B00000026", PlatformKind.OPEN_SOURCE,
        Product.PRESTASHOP, SupportPlan.SILVER, false, AccountType.GENERAL, "marc.soler", "andres.castro", false,
        false, true, FormOfAddress.INFORMAL, "es", "customer-care", MADRID,
        "Equipo pequeño y técnico: prefiere explicaciones cortas y enlaces a la documentación.",
        CompanyStatus.ACTIVE, 0));
    registry.change(new CareTeam(id, "nuria.vidal", "pablo.ortega", "elena.navarro", 0));
    contract(id, SupportPlan.SILVER);
    contact(id, "Mobiliario Riera", "Jordi Riera", "jordi.riera@riera.example", "+34 600 000 201", true,
        new BigDecimal("20"), true, true);
    contact(id, "Mobiliario Riera", "Alba Costa", "alba.costa@riera.example", "", false, null, false, false);
  }

  private void textilesQuetzal() {
    long id = registry.register(new Company(0, "Textiles Quetzal, S.A. de C.V.", "TQU150312AB1", PlatformKind.SAAS,
        Product.SHOPIFY, SupportPlan.BRONZE, false, AccountType.SPECIAL, "elena.navarro", null, false, false, false,
        FormOfAddress.FORMAL, "es", "mexico", ZoneId.of("America/Mexico_City"),
        "Quiere ordenar sus procesos de pedido antes de crecer.", CompanyStatus.ACTIVE, 0));
    contract(id, SupportPlan.BRONZE);
    contact(id, "Textiles Quetzal", "Guadalupe Ramírez", "guadalupe.ramirez@quetzal.example", "+52 55 0000 0301",
        true, new BigDecimal("10"), true, true);
    contact(id, "Textiles Quetzal", "Diego Hernández", "diego.hernandez@quetzal.example", "", false, null, false,
        false);
    registry.add(new AgreedChange(0, id, "Actualización de tarifas y promociones de la tienda", 2, AgreedPeriod.MONTH,
        0));
    registry.add(new AgreedChange(0, id, "Revisión de la plantilla de correo de pedidos", 1, AgreedPeriod.QUARTER, 0));
  }

  private void contract(long company, SupportPlan plan) {
    LocalDate today = clock.instant().atZone(service.zone()).toLocalDate();
    LocalDate start = today.withDayOfMonth(1).minusMonths(MONTHS_IN_FORCE);
    registry.add(new Contract(0, company, "CT-" + start.getYear() + "-00" + company, plan, start,
        start.plusYears(1).minusDays(1), ContractStatus.ACTIVE, 0));
  }

  private void contact(long company, String companyName, String name, String email, String phone, boolean seesCompany,
      BigDecimal mayAuthoriseUpTo, boolean mayBuy, boolean administersUsers) {
    Invitation invitation = registry.invite(new Contact(0, company, name, email, phone, seesCompany, mayAuthoriseUpTo,
        mayBuy, administersUsers, true, 0));
    passwords.announce(invitation.loginName(), invitation.oneTimePassword(), "Contacto de " + companyName);
  }
}
