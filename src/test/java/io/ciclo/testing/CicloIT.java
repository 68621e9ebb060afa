package io.ciclo.testing;

import io.ciclo.CicloApplication;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * The whole application on an embedded database in memory, started once for all integration tests.
 *
 * <p>The job executor is off: a test fires each job and timer itself, so that it reads as a trace. Whoever needs another
 * configuration pays for another context; look for a way to share this one first.
 */
@SpringBootTest(classes = CicloApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
public abstract class CicloIT {

  static {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  /** Where chat and SMS gateway of alerts would answer: a test that needs them starts them there. */
  protected static final int GATEWAY_PORT = TestSocketUtils.findAvailableTcpPort();

  @DynamicPropertySource
  static void gateways(DynamicPropertyRegistry settings) {
    settings.add("ciclo.on-call.webhook.url", () -> "http://localhost:" + GATEWAY_PORT + "/chat/secret");
    settings.add("ciclo.on-call.sms.url", () -> "http://localhost:" + GATEWAY_PORT + "/sms");
    settings.add("ciclo.on-call.sms.timeout", () -> "PT1S");
    settings.add("ciclo.farming.draft.url", () -> "http://localhost:" + GATEWAY_PORT + "/drafts");
    settings.add("ciclo.farming.draft.timeout-seconds", () -> "4");
  }

  /** All tests come from the same address, some from another year: what one did wrong must not slow down the next. */
  @BeforeEach
  void wrongPasswordsAreForgotten(@Autowired JdbcClient jdbc) {
    jdbc.sql("delete from login_attempt").update();
  }
}
