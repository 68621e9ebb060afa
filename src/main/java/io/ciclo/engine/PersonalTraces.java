package io.ciclo.engine;

import java.util.List;
import java.util.Set;

/**
 * By what a company, or one contact of it, is known in the whole house.
 *
 * @param wholeCompany false when it is about one contact only
 * @param contacts ids
 * @param invitations ids of invitations that were never accepted
 * @param cases numbers of the company's cases and keys of its other processes
 * @param terms what must not be found in any text any more
 */
public record PersonalTraces(long company, boolean wholeCompany, Set<Long> contacts, Set<Long> invitations, Set<String> cases,
    List<Term> terms) {

  public PersonalTraces {
    contacts = Set.copyOf(contacts);
    invitations = Set.copyOf(invitations);
    cases = Set.copyOf(cases);
    terms = List.copyOf(terms);
  }

  /** What a term is: this decides where it may be replaced. */
  public enum Kind {
    /** Of a person. Replaced in texts only when it has two words or more: "Ana" may be anybody. */
    NAME,
    /** Of the company, under the same rule. */
    COMPANY,
    /** One person's alone. */
    EMAIL,
    PHONE,
    /** One company's alone. */
    TAX_ID;

    /** Whether nobody else can bear it, so that it goes from everywhere. */
    public boolean unique() {
      return this == EMAIL || this == TAX_ID;
    }
  }

  /** @param pseudonym what stands there instead */
  public record Term(Kind kind, String value, String pseudonym) {}

  /** What people read from now on where the contact's name stood; the same everywhere, so that a talk stays readable. */
  public static String pseudonym(long contact) {
    return "Contacto " + contact;
  }

  /** An address to which no mail can go (RFC 2606), still unlike all others. */
  public static String address(long contact) {
    return "contacto-" + contact + "@borrado.invalid";
  }

  public static String companyPseudonym(long company) {
    return "Empresa " + company;
  }
}
