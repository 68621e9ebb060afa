package io.ciclo.tickets;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ciclo.customers.ContactPrincipal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** What a contact reads on the pages of the portal, without a browser. */
record PortalVisitor(MockMvc mvc, TicketTraces.Customer customer) {

  static RequestPostProcessor as(TicketTraces.Customer customer) {
    ContactPrincipal who = new ContactPrincipal(customer.contact(), customer.company(), "Ana Prat", "ana@prat.example", false,
        false);
    return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null,
        List.of(new SimpleGrantedAuthority("ROLE_CUSTOMER"))));
  }

  /** The words of the page's main part, blanks and line ends alike. */
  String reads(String path) throws Exception {
    String page = mvc.perform(get(path).with(as(customer))).andReturn().getResponse().getContentAsString();
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    return HtmlUtils.htmlUnescape(main.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
  }
}
