package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.AgreedPeriod;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanySearch;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.messages.FormOfAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The registry's tables. Every update names the version it was read with, and fails when that one is gone. */
@Repository
class RegistryTables {

  private static final int MOST_CHANGES_SHOWN = 200;
  private static final String COMPANIES = "select c.* from company c ";

  private final JdbcClient jdbc;

  RegistryTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Company> company(long id) {
    return jdbc.sql(COMPANIES + "where c.id = :id").param("id", id).query(RegistryTables::company).optional();
  }

  List<Company> companies(CompanySearch search) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    if (search.text() != null && !search.text().isBlank()) {
      conditions.add("""
          (lower(c.legal_name) like :text escape '!' or lower(c.tax_id) like :text escape '!' or exists (
             select 1 from contact p where p.company_id = c.id
                and (lower(p.name) like :text escape '!' or p.email like :text escape '!')))""");
      values.put("text", contains(search.text()));
    }
    if (search.plan() != null) {
      conditions.add("c.plan = :plan");
      values.put("plan", search.plan().name());
    }
    if (search.keyAccount() != null) {
      conditions.add("c.key_account = :keyAccount");
      values.put("keyAccount", search.keyAccount());
    }
    if (search.leader() != null && !search.leader().isBlank()) {
      conditions.add("c.account_leader = :leader");
      values.put("leader", search.leader());
    }
    String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return jdbc.sql(COMPANIES + where + " order by lower(c.legal_name), c.id").params(values)
        .query(RegistryTables::company).list();
  }

  List<Company> portfolio(String person) {
    return jdbc.sql(COMPANIES + """
            where c.account_leader = :person or c.csm = :person
               or exists (select 1 from care_team t where t.company_id = c.id and t.agent = :person)
            order by lower(c.legal_name), c.id""")
        .param("person", person).query(RegistryTables::company).list();
  }

  long insert(Company company) {
    return insert("company", values(company));
  }

  void update(Company company) {
    update("company", company.id(), company.version(), values(company));
  }

  /** What follows in this transaction sees no other change of the company's people before it ends. */
  void lockCompany(long id) {
    jdbc.sql("select id from company where id = :id for update").param("id", id).query(Long.class).optional();
  }

  /** @param contact of the company; null for the company itself */
  boolean beingErased(long company, Long contact) {
    return jdbc.sql("select count(*) from personal_erasure where company_id = ? and state = 'CONFIRMED' and (contact_id is null or contact_id = ?)")
        .params(company, contact == null ? 0L : contact).query(Long.class).single() > 0;
  }

  Optional<Contact> contact(long id) {
    return jdbc.sql("select * from contact where id = :id").param("id", id).query(RegistryTables::contact).optional();
  }

  Optional<Contact> contact(String email) {
    return jdbc.sql("select * from contact where email = :email").param("email", email)
        .query(RegistryTables::contact).optional();
  }

  List<Contact> contactsOf(long companyId) {
    return jdbc.sql("select * from contact where company_id = :company order by lower(name), id")
        .param("company", companyId).query(RegistryTables::contact).list();
  }

  long insert(Contact contact) {
    return insert("contact", values(contact));
  }

  void update(Contact contact) {
    update("contact", contact.id(), contact.version(), values(contact));
  }

  Optional<Contract> contract(long id) {
    return jdbc.sql("select * from contract where id = :id").param("id", id)
        .query(RegistryTables::contract).optional();
  }

  List<Contract> contractsOf(long companyId) {
    return jdbc.sql("select * from contract where company_id = :company order by end_date desc, id desc")
        .param("company", companyId).query(RegistryTables::contract).list();
  }

  long insert(Contract contract) {
    return insert("contract", values(contract));
  }

  void update(Contract contract) {
    update("contract", contract.id(), contract.version(), values(contract));
  }

  Optional<AgreedChange> agreedChange(long id) {
    return jdbc.sql("select * from agreed_change where id = :id").param("id", id)
        .query(RegistryTables::agreedChange).optional();
  }

  List<AgreedChange> agreedChangesOf(long companyId) {
    return jdbc.sql("select * from agreed_change where company_id = :company order by id")
        .param("company", companyId).query(RegistryTables::agreedChange).list();
  }

  long insert(AgreedChange change) {
    return insert("agreed_change", values(change));
  }

  void update(AgreedChange change) {
    update("agreed_change", change.id(), change.version(), values(change));
  }

  void delete(AgreedChange change) {
    requireOneRow(jdbc.sql("delete from agreed_change where id = :id and version = :version")
        .param("id", change.id()).param("version", change.version()).update(), "agreed_change", change.id());
  }

  void insert(long companyId, RecordedChange change) {
    jdbc.sql("""
        insert into customer_change (company_id, subject, subject_id, field, old_value, new_value, changed_at, changed_by)
        values (:company, :subject, :subjectId, :field, :old, :new, :at, :by)""")
        .param("company", companyId).param("subject", change.subject().name()).param("subjectId", change.subjectId())
        .param("field", change.field()).param("old", change.oldValue()).param("new", change.newValue())
        .param("at", change.at().atOffset(ZoneOffset.UTC)).param("by", change.by()).update();
  }

  List<RecordedChange> changesOf(long companyId) {
    return jdbc.sql("select * from customer_change where company_id = :company order by id desc limit :most")
        .param("company", companyId).param("most", MOST_CHANGES_SHOWN).query(RegistryTables::recordedChange).list();
  }

  List<RecordedChange> changesOfNote(long companyId, int most) {
    return jdbc.sql("""
            select * from customer_change where company_id = :company and (
              subject = 'COMPANY' and field in ('created', 'status', 'plan', 'keyAccount', 'accountType', 'accountLeader', 'csm')
              or subject = 'CONTRACT' and field in ('status', 'plan'))
            order by id desc limit :most""")
        .param("company", companyId).param("most", most).query(RegistryTables::recordedChange).list();
  }

  private long insert(String table, Map<String, Object> values) {
    String names = String.join(", ", values.keySet());
    String places = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into " + table + " (" + names + ", version) values (" + places + ", 0)").params(values)
        .update(key, "id");
    return key.getKeyAs(Long.class);
  }

  private void update(String table, long id, int version, Map<String, Object> values) {
    String places = values.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
    requireOneRow(jdbc.sql("update " + table + " set " + places + ", version = version + 1"
            + " where id = :rowId and version = :readVersion").params(values)
        .param("rowId", id).param("readVersion", version).update(), table, id);
  }

  private static void requireOneRow(int rows, String table, long id) {
    if (rows == 0) {
      throw new ConcurrentChange(new OptimisticLockingFailureException(table + " " + id + " has another version"));
    }
  }

  private static String contains(String text) {
    String escaped = text.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + escaped + "%";
  }

  private static Map<String, Object> values(Company company) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("legal_name", company.legalName());
    values.put("tax_id", company.taxId());
    values.put("platform_kind", company.platformKind().name());
    values.put("product", company.product().name());
    values.put("plan", company.plan().name());
    values.put("key_account", company.keyAccount());
    values.put("account_type", company.accountType().name());
    values.put("account_leader", company.accountLeader());
    values.put("csm", company.csm());
    values.put("phone_service", company.phoneService());
    values.put("e_service_policy", company.eServicePolicy());
    values.put("paid_valuation", company.paidValuation());
    values.put("form_of_address", company.formOfAddress().name());
    values.put("language", company.language());
    values.put("calendar", company.calendar());
    values.put("zone", company.zone().getId());
    values.put("csm_notes", company.csmNotes());
    values.put("status", company.status().name());
    return values;
  }

  private static Map<String, Object> values(Contact contact) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("company_id", contact.companyId());
    values.put("name", contact.name());
    values.put("email", contact.email());
    values.put("phone", contact.phone());
    values.put("sees_company", contact.seesCompany());
    values.put("may_authorise_up_to", contact.mayAuthoriseUpTo());
    values.put("may_buy", contact.mayBuy());
    values.put("administers_users", contact.administersUsers());
    values.put("active", contact.active());
    return values;
  }

  private static Map<String, Object> values(Contract contract) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("company_id", contract.companyId());
    values.put("reference", contract.reference());
    values.put("plan", contract.plan().name());
    values.put("start_date", contract.start());
    values.put("end_date", contract.end());
    values.put("status", contract.status().name());
    return values;
  }

  private static Map<String, Object> values(AgreedChange change) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("company_id", change.companyId());
    values.put("description", change.description());
    values.put("quota", change.quota());
    values.put("period", change.period().name());
    return values;
  }

  private static Company company(ResultSet row, int number) throws SQLException {
    return new Company(row.getLong("id"), row.getString("legal_name"), row.getString("tax_id"),
        PlatformKind.valueOf(row.getString("platform_kind")), Product.valueOf(row.getString("product")),
        SupportPlan.valueOf(row.getString("plan")), row.getBoolean("key_account"),
        AccountType.valueOf(row.getString("account_type")), row.getString("account_leader"), row.getString("csm"),
        row.getBoolean("phone_service"), row.getBoolean("e_service_policy"), row.getBoolean("paid_valuation"),
        FormOfAddress.valueOf(row.getString("form_of_address")), row.getString("language"), row.getString("calendar"),
        ZoneId.of(row.getString("zone")), row.getString("csm_notes"), CompanyStatus.valueOf(row.getString("status")),
        row.getInt("version"));
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(row.getLong("id"), row.getLong("company_id"), row.getString("name"), row.getString("email"),
        row.getString("phone"), row.getBoolean("sees_company"), row.getBigDecimal("may_authorise_up_to"),
        row.getBoolean("may_buy"), row.getBoolean("administers_users"), row.getBoolean("active"),
        row.getInt("version"));
  }

  private static Contract contract(ResultSet row, int number) throws SQLException {
    return new Contract(row.getLong("id"), row.getLong("company_id"), row.getString("reference"),
        SupportPlan.valueOf(row.getString("plan")), row.getObject("start_date", LocalDate.class),
        row.getObject("end_date", LocalDate.class), ContractStatus.valueOf(row.getString("status")),
        row.getInt("version"));
  }

  private static AgreedChange agreedChange(ResultSet row, int number) throws SQLException {
    return new AgreedChange(row.getLong("id"), row.getLong("company_id"), row.getString("description"),
        row.getInt("quota"), AgreedPeriod.valueOf(row.getString("period")), row.getInt("version"));
  }

  private static RecordedChange recordedChange(ResultSet row, int number) throws SQLException {
    return new RecordedChange(RecordedChange.Subject.valueOf(row.getString("subject")), row.getLong("subject_id"),
        row.getString("field"), row.getString("old_value"), row.getString("new_value"),
        instant(row, "changed_at"), row.getString("changed_by"));
  }
}
