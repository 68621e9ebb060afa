package io.ciclo.exchange.web;

import io.ciclo.engine.SignedIn;
import io.ciclo.exchange.Imports;
import io.ciclo.exchange.desk.ExchangeSettings;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Takes a file that is far larger than what people attach elsewhere, hence a servlet with limits of its own. The token of the form is
 * looked at here, after it is known who asks: a filter before the login would have read the whole file to find it.
 */
class ImportUpload extends HttpServlet {

  static final String PATH = "/intercambio/importaciones/subir";
  private static final long serialVersionUID = 1L;
  private static final long BESIDE_THE_FILE = 64 * 1024;

  private final transient Imports imports;

  ImportUpload(Imports imports) {
    this.imports = imports;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse answer) throws ServletException, IOException {
    Part file;
    try {
      file = request.getPart("file");
    } catch (IllegalStateException tooLarge) {
      answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (!fromOurForm(request)) {
      answer.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String by = ((SignedIn) ((Authentication) request.getUserPrincipal()).getPrincipal()).loginName();
    if (file == null || file.getSize() == 0) {
      answer.sendRedirect("/intercambio?sinArchivo");
      return;
    }
    try (InputStream content = file.getInputStream()) {
      long id = imports.receive(content, file.getSubmittedFileName(), request.getParameter("origin"), by);
      answer.sendRedirect(ExchangePages.IMPORT + id);
    } finally {
      file.delete();
    }
  }

  private static boolean fromOurForm(HttpServletRequest request) {
    CsrfToken expected = new HttpSessionCsrfTokenRepository().loadToken(request);
    String sent = expected == null ? null : new XorCsrfTokenRequestAttributeHandler().resolveCsrfTokenValue(request, expected);
    return sent != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), expected.getToken().getBytes(StandardCharsets.UTF_8));
  }

  /** Where the container finds it. */
  @Configuration(proxyBeanMethods = false)
  static class Registration {

    @Bean
    ServletRegistrationBean<ImportUpload> importUpload(Imports imports, ExchangeSettings settings) {
      ServletRegistrationBean<ImportUpload> servlet = new ServletRegistrationBean<>(new ImportUpload(imports), PATH);
      long largest = settings.largestFile().toBytes();
      // straight to disk, whatever its size
      servlet.setMultipartConfig(new MultipartConfigElement("", largest, largest + BESIDE_THE_FILE, 0));
      servlet.setLoadOnStartup(1);
      return servlet;
    }
  }
}
