package io.ciclo.customers;

import java.util.List;
import java.util.Optional;

/** The client registry as other rooms read it. */
public interface Customers {

  /** @throws NoSuchCustomer when there is no such company */
  Company company(long id);

  /** All companies, by legal name. */
  List<Company> companies();

  /** The companies that somebody of staff answers for, by legal name (DW-03): account leader, Customer Success Manager or agent of the company. */
  List<Company> portfolio(String person);

  /** @throws NoSuchCustomer when there is no such contact */
  Contact contact(long id);

  /** Empty when there is no such contact. */
  Optional<Contact> findContact(long id);

  /** The contact with this address, whatever its case; inactive ones included. */
  Optional<Contact> contactByEmail(String email);

  /** Contacts of a company by name, inactive ones included. */
  List<Contact> contactsOf(long companyId);

  /** Where the company stands today, in the service's zone (CL-07, IN-11). */
  ContractStanding standing(long companyId);

  /**
   * Names the company's account leader.
   *
   * @throws io.ciclo.engine.InputRefused when that person is not an account leader
   */
  void nameAccountLeader(long companyId, String staffId);

  /** What was agreed with a special account (CL-12). */
  List<AgreedChange> agreedChanges(long companyId);

  /** How the company is spoken to (DW-11): as the installation speaks, until something else was said. */
  CompanyWords words(long companyId);

  /** The transition after a project, while it lasts (HO-05): who looks at the company's tickets instead of its account leader. */
  Optional<Transition> transition(long companyId);

  /** Nobody is named where nobody was yet. */
  CareTeam careTeam(long companyId);
}
