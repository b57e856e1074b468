package org.yichuang.certificates;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds a Chinese TrueType font to embed: the one that {@code yichuang.font} names, or one of those
 * that Debian's packages put in their usual places. Loaded once, at the first print.
 */
@Component
class Fonts {

  private static final List<String> USUAL =
      List.of(
          "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
          "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
          "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
          "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
          "/usr/share/fonts/truetype/arphic/uming.ttc",
          "/usr/share/fonts/truetype/arphic/ukai.ttc");

  private final String named;
  private @Nullable TrueTypeFont loaded;

  Fonts(@Value("${yichuang.font:}") String named) {
    this.named = named;
  }

  /** The font, or empty if this machine has none that can be embedded. */
  synchronized Optional<TrueTypeFont> font() {
    if (loaded == null) {
      loaded = places().filter(Files::isReadable).findFirst().map(Fonts::load).orElse(null);
    }
    return Optional.ofNullable(loaded);
  }

  private Stream<Path> places() {
    return named.isBlank() ? USUAL.stream().map(Path::of) : Stream.of(Path.of(named));
  }

  private static TrueTypeFont load(Path file) {
    try {
      return file.toString().endsWith(".ttc")
          ? first(file.toFile())
          : new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("the font cannot be read: " + file, e);
    }
  }

  /** The first face of a collection; the collection stays open with it. */
  @SuppressWarnings("resource")
  private static TrueTypeFont first(File file) throws IOException {
    AtomicReference<@Nullable TrueTypeFont> first = new AtomicReference<>();
    new TrueTypeCollection(file).processAllFonts(font -> first.compareAndSet(null, font));
    TrueTypeFont font = first.get();
    if (font == null) {
      throw new IOException("the collection holds no font");
    }
    return font;
  }
}
