package io.ciclo.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.testing.CicloIT;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever goes wrong, people read a page of ours, in Spanish. */
class ErrorPagesIT extends CicloIT {

  @Autowired MockMvc pages;

  @ParameterizedTest
  @CsvSource({"400,No se entiende la petición", "403,Sin permiso", "404,No lo encontramos", "405,No se entiende la petición",
      "409,Alguien se ha adelantado", "413,Archivo demasiado grande", "415,No se entiende la petición", "500,Algo ha fallado",
      "503,Algo ha fallado"})
  void eachStatusHasItsPage(int code, String heading) throws Exception {
    pages.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code).accept(MediaType.TEXT_HTML))
        .andExpect(status().is(code))
        .andExpect(content().string(containsString("<h1>" + heading + "</h1>")))
        .andExpect(content().string(not(containsString("Whitelabel"))));
  }
}
