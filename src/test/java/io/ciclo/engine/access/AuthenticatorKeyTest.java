package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the test vectors of RFC 6238, of whose eight figures authenticator applications show the last six. */
class AuthenticatorKeyTest {

  private static final AuthenticatorKey OF_THE_RFC =
      new AuthenticatorKey(new Base32().encodeAsString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
  void codesAreThoseOfTheRfc(long second, String code) {
    assertThat(OF_THE_RFC.stepOf(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void theCodesBeforeAndAfterAreTakenForTheirOwnStepAndNoOthers() {
    Instant now = Instant.ofEpochSecond(59);
    assertThat(OF_THE_RFC.stepOf("287082", now.plusSeconds(30))).hasValue(1);
    assertThat(OF_THE_RFC.stepOf("287082", now.minusSeconds(30))).hasValue(1);
    assertThat(OF_THE_RFC.stepOf("287082", now.plusSeconds(61))).isEmpty();
    assertThat(OF_THE_RFC.stepOf("287083", now)).isEmpty();
    assertThat(OF_THE_RFC.stepOf("", now)).isEmpty();
  }

  @Test
  void theAddressSaysEverythingToTheApplication() {
    AuthenticatorKey key = AuthenticatorKey.random();
    assertThat(key.base32()).as("160 bits").hasSize(32);
    assertThat(key.address("ana@ciclo")).isEqualTo("otpauth://totp/Ciclo:ana%40ciclo?secret=" + key.base32() + "&issuer=Ciclo");
    assertThat(key.inGroups()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(key.toString()).doesNotContain(key.base32());
  }
}
