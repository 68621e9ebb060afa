package io.ciclo.documents;

import io.ciclo.engine.SignedIn;
import io.ciclo.messages.Addressee;
import java.util.List;
import java.util.Optional;

/** Customers as this room needs to know them. The client registry, which stands above, answers. */
public interface Receivers {

  /**
   * A contact who may be handed documents.
   *
   * @param seesCompany reads what any colleague was handed
   */
  record Receiver(long contact, long company, String name, String companyName, boolean seesCompany, Addressee addressee) {}

  /** A company to choose from. */
  record Party(long company, String name) {}

  /** Empty when there is no such contact, or it is no longer active. */
  Optional<Receiver> receiver(long contact);

  /** The contact who is signed in, with the rights of this moment; empty for staff. */
  Optional<Receiver> receiver(SignedIn reader);

  /** Active contacts of a company, by name. */
  List<Receiver> ofCompany(long company);

  /** By name. */
  List<Party> companies();

  /** @throws RuntimeException that pages answer with "not found", when there is no such company */
  Party company(long company);
}
