package io.ciclo.exchange.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP that somebody sent. Nothing of it is unpacked to disk; how many entries it has, how large they grow, and how much of it is
 * air is looked at before anything is read, and again while it is read, because what a ZIP says of itself need not be true.
 */
public final class SafeZip implements AutoCloseable {

  /** Texts shrink to a tenth, seldom to a fiftieth. */
  private static final long MOST_AIR = 200;
  /** Where files of cases stand: one of them may be called like a table. */
  private static final Pattern CONTENTS = Pattern.compile("(?i)(^|/)(attachments|adjuntos|filestore)/");
  private static final long SMALL = 10L * 1024 * 1024;
  /** The names of files that older Windows packed. */
  private static final Charset WINDOWS_NAMES = Charset.forName("windows-1252");

  private final ZipFile file;
  private final ZipLimits limits;
  private final List<? extends ZipEntry> entries;

  private SafeZip(ZipFile file, ZipLimits limits) {
    this.file = file;
    this.limits = limits;
    this.entries = file.stream().filter(entry -> !entry.isDirectory()).toList();
  }

  /** @throws FileRefused when it is no ZIP, or one that nobody should open */
  public static SafeZip open(Path path, ZipLimits limits) {
    ZipFile file = opened(path);
    try {
      if (file.size() > limits.entries()) {
        throw new FileRefused("El ZIP trae " + file.size() + " archivos y se admiten " + limits.entries() + ".");
      }
      SafeZip zip = new SafeZip(file, limits);
      zip.look();
      return zip;
    } catch (FileRefused refusal) {
      close(file);
      throw refusal;
    }
  }

  private static ZipFile opened(Path path) {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      try {
        return new ZipFile(path.toFile(), WINDOWS_NAMES);
      } catch (IOException again) {
        throw new FileRefused("El archivo no es un ZIP, está dañado o está protegido con contraseña.", again);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look() {
    long all = 0;
    for (ZipEntry entry : entries) {
      long size = Math.max(0, entry.getSize());
      all += size;
      if (size > SMALL && entry.getCompressedSize() >= 0 && size > MOST_AIR * Math.max(1, entry.getCompressedSize())) {
        throw new FileRefused("«" + entry.getName() + "» se multiplica por más de " + MOST_AIR
            + " al descomprimirse: no es un archivo de datos, y no se abre.");
      }
    }
    if (all > limits.unpacked()) {
      throw new FileRefused("El ZIP ocupa descomprimido " + all / SMALL * 10 + " MB y se admiten " + limits.unpacked() / SMALL * 10 + " MB.");
    }
  }

  /** Tables, whatever their folder, whose own name contains this word; whatever its case, by name. */
  List<String> named(String word, String... endings) {
    return entries.stream().map(ZipEntry::getName)
        .filter(name -> {
          String own = own(name);
          return !own.startsWith(".") && !CONTENTS.matcher(name.replace('\\', '/')).find() && own.contains(word) && List.of(endings).stream().anyMatch(own::endsWith);
        }).sorted(Comparator.naturalOrder()).toList();
  }

  private static String own(String name) {
    String path = name.replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  List<String> names() {
    return entries.stream().map(ZipEntry::getName).toList();
  }

  boolean has(String name) {
    return file.getEntry(name) != null;
  }

  InputStream read(String name) {
    try {
      ZipEntry entry = file.getEntry(name);
      return new Measured(new BufferedInputStream(file.getInputStream(entry)), name,
          entry.getSize() < 0 ? limits.unpacked() : entry.getSize());
    } catch (IOException e) {
      throw new FileRefused("«" + name + "» no se puede descomprimir: el ZIP está dañado.", e);
    }
  }

  /** At most so many bytes and one more, which says that there are too many. */
  Optional<byte[]> bytes(String name, long most) {
    if (!has(name)) {
      return Optional.empty();
    }
    try (InputStream in = read(name)) {
      return Optional.of(in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1)));
    } catch (IOException e) {
      throw new FileRefused("«" + name + "» no se puede descomprimir: el ZIP está dañado.", e);
    }
  }

  @Override
  public void close() {
    close(file);
  }

  private static void close(ZipFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends where the entry said that it ends. */
  private static final class Measured extends FilterInputStream {

    private final String name;
    private final long most;
    private long read;

    Measured(InputStream in, String name, long most) {
      super(in);
      this.name = name;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = super.read(into, from, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw new FileRefused("«" + name + "» es más largo de lo que dice el ZIP, y no se sigue leyendo.");
      }
    }
  }
}
