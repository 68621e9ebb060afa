package io.ciclo.tickets.desk;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether what a customer writes after the closing asks for anything. A mere thanks must not reopen a ticket for ever, and
 * nothing that says more may be overheard: one word outside of these lists, a question or a file reopens.
 */
final class ThanksPolicy {

  private static final int LONGEST = 40;

  /** One of these has to be said. */
  private static final Set<String> THANKS = words("""
      gracias agradecido agradecida agradecidos agradecidas agradezco agradecemos perfecto perfecta genial estupendo
      excelente fantastico fenomenal ok okey vale correcto correctamente conforme resuelto solucionado arreglado funciona
      funcionando acuerdo thanks thank thx gracies merci""");

  /** These may stand beside it. */
  private static final Set<String> COURTESY = words("""
      muchas muchisimas mil infinitas moltes por todo toda todos todas la el los las lo su sus tu vuestra vuestro ayuda
      rapidez atencion gestion respuesta solucion trabajo apoyo aclaracion paciencia interes de nuevo un una saludo saludos
      cordial cordiales abrazo atentamente muy tan rapido rapida amable amables buen buena bueno buenos buenas dia dias tarde
      tardes noche noches fin semana hola equipo a y os le les es ha han habeis ya esta queda quedado ahora va bien si usted
      ustedes vosotros igualmente estimado estimados que tenga tengan tengais you very much for your help""");

  private static final Pattern KIND_SIGNS = Pattern.compile("[\\x{1F44D}\\x{1F64F}\\x{1F44F}\\x{1F44C}\\x{1F60A}\\x{1F642}"
      + "\\x{1F600}\\x{1F603}\\x{1F604}\\x{2764}\\x{2705}]");
  private static final Pattern JOINERS = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]");
  private static final Pattern OTHER_SIGNS = Pattern.compile("\\p{So}");

  private ThanksPolicy() {}

  /** Why a message reopens a closed ticket, or does not. Spanish words of what does not: vocabulary {@code tickets.thanks.*}. */
  enum Judgement {
    ONLY_THANKS, NO_THANKS, QUESTION, FILES, SAYS_MORE;

    boolean reopens() {
      return this != ONLY_THANKS;
    }
  }

  /** @param author whose name may stand below the message */
  static Judgement judge(String text, String author, boolean withFiles) {
    if (withFiles) {
      return Judgement.FILES;
    }
    if (text.contains("?") || text.contains("¿")) {
      return Judgement.QUESTION;
    }
    String plain = KIND_SIGNS.matcher(JOINERS.matcher(text).replaceAll("")).replaceAll(" gracias ");
    List<String> said = split(plain).toList();
    Set<String> harmless = new HashSet<>(THANKS);
    harmless.addAll(COURTESY);
    split(author).forEach(harmless::add);
    if (said.size() > LONGEST || OTHER_SIGNS.matcher(plain).find() || !harmless.containsAll(said)) {
      return Judgement.SAYS_MORE;
    }
    return said.stream().anyMatch(THANKS::contains) ? Judgement.ONLY_THANKS : Judgement.NO_THANKS;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(split(list).toList());
  }

  private static Stream<String> split(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }
}
