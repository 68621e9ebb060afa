package io.ciclo.customers.web;

import io.ciclo.customers.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What is typed about a contact. */
class ContactForm {

  @NotBlank(message = "Falta «Nombre».")
  @Size(max = 200, message = "En «Nombre» caben {max} caracteres.")
  String name = "";

  @NotBlank(message = "Falta «Correo electrónico».")
  @Size(max = 254, message = "En «Correo electrónico» caben {max} caracteres.")
  String email = "";

  @Size(max = 40, message = "En «Teléfono» caben {max} caracteres.")
  String phone = "";

  boolean seesCompany;
  BigDecimal mayAuthoriseUpTo;
  boolean mayBuy;
  boolean administersUsers;
  int version;

  static ContactForm of(Contact contact) {
    ContactForm form = new ContactForm();
    form.name = contact.name();
    form.email = contact.email();
    form.phone = contact.phone();
    form.seesCompany = contact.seesCompany();
    form.mayAuthoriseUpTo = contact.mayAuthoriseUpTo();
    form.mayBuy = contact.mayBuy();
    form.administersUsers = contact.administersUsers();
    form.version = contact.version();
    return form;
  }

  Contact contact(long id, long companyId, boolean active) {
    return new Contact(id, companyId, name, email, phone, seesCompany, mayAuthoriseUpTo, mayBuy, administersUsers,
        active, version);
  }
}
