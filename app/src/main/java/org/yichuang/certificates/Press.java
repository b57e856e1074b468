package org.yichuang.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Outcome;

/** The one press: the font is read by one print at a time. */
@Component
class Press {

  private final Fonts fonts;
  private final ReentrantLock one = new ReentrantLock();

  Press(Fonts fonts) {
    this.fonts = fonts;
  }

  /** What is printed with the font. */
  interface Work {
    byte[] on(TrueTypeFont font) throws IOException;
  }

  /** The printed bytes; refused where the machine has no font to embed. */
  Outcome<byte[]> print(Work work) {
    TrueTypeFont font = fonts.font().orElse(null);
    if (font == null) {
      return Outcome.refused(CertificateRefusals.noFont());
    }
    one.lock();
    try {
      return Outcome.done(work.on(font));
    } catch (IOException e) {
      throw new UncheckedIOException("the document cannot be printed", e);
    } finally {
      one.unlock();
    }
  }
}
