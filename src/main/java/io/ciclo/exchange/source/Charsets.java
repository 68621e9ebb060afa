package io.ciclo.exchange.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Which of the two encodings of Spanish tools a text has: what is valid UTF-8 is UTF-8, everything else came from Windows. */
final class Charsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int AT_ONCE = 1 << 16;

  private Charsets() {}

  /** Reads the whole text, and holds none of it. */
  static Charset of(InputStream text) throws IOException {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
    CharBuffer ignored = CharBuffer.allocate(AT_ONCE);
    int some = 0;
    while (some >= 0) {
      some = text.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(0, some));
      bytes.flip();
      CoderResult result = strict.decode(bytes, ignored.clear(), some < 0);
      if (result.isError()) {
        return WINDOWS;
      }
      // a character that is cut in two waits for its other half
      bytes.compact();
    }
    return StandardCharsets.UTF_8;
  }
}
