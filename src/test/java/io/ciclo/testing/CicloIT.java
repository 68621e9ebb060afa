package io.ciclo.testing;

import io.ciclo.CicloApplication;
import java.util.TimeZone;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

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
}
