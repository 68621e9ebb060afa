package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final int MARGIN = 2;

  @Test
  void aTelephoneReadsWhatWasWritten() throws FormatException, ChecksumException {
    String address = AuthenticatorKey.random().address("nadia.pons");
    QrPicture picture = QrPicture.of(address);
    BitMatrix dots = new BitMatrix(picture.size() - 2 * MARGIN);
    Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.path()).results().forEach(dot ->
        dots.set(Integer.parseInt(dot.group(1)) - MARGIN, Integer.parseInt(dot.group(2)) - MARGIN));
    assertThat(new Decoder().decode(dots).getText()).isEqualTo(address);
  }
}
