package org.yichuang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class AttachmentTests {

  @Autowired Attachments attachments;
  @Autowired JdbcClient jdbc;

  private final Centre centre = Centres.fresh();
  private final Actor li = Actor.citizen(centre, 1, "李明");
  private final Actor other = Actor.citizen(centre, 2, "王芳");

  @Test
  void aFileComesOutAsItWentInPieceByPiece() throws IOException {
    byte[] large = pdf(3_000_000);
    Attachment kept = keep("租赁合同.pdf", large).orThrow();
    assertThat(kept.type()).isEqualTo(MediaType.PDF);
    assertThat(kept.size()).isEqualTo(large.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    attachments.write(attachments.see(li, kept.id()).orThrow(), out);
    assertThat(out.toByteArray()).isEqualTo(large);
  }

  @Test
  void theSameContentIsKeptOnceEvenWhenTwentyUploadItAtOnce() throws Exception {
    byte[] same = pdf(700_000);
    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Future<Outcome<Attachment>>> all =
          threads.invokeAll(
              java.util.Collections.nCopies(
                  20, (Callable<Outcome<Attachment>>) () -> keep("a.pdf", same)));
      for (Future<Outcome<Attachment>> one : all) {
        assertThat(one.get().isDone()).isTrue();
      }
    }
    assertThat(count("files.blob")).isEqualTo(1);
    assertThat(count("files.piece")).isEqualTo(2);
    assertThat(count("files.attachment")).isEqualTo(20);
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    assertRefused("照片.jpg", pdf(100), "file.not-as-claimed");
    assertRefused(
        "合同.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "file.kind");
    assertRefused("run.exe", "MZ plain enough".getBytes(StandardCharsets.UTF_8), "file.kind");
    assertRefused("run.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}, "file.kind");
  }

  @Test
  void anEmptyATooLargeAndACutOffFileAreRefusedAndNothingIsKept() {
    assertRefused("a.pdf", new byte[0], "file.empty");
    assertRefused("a.pdf", pdf(Attachments.MOST_BYTES), "file.too-large");
    assertRefused("a.pdf", Arrays.copyOf(pdf(9000), 5000), "file.broken");
    assertRefused("a.png", Arrays.copyOf(bytes("\u0089PNG\r\n\u001a\n"), 100), "file.broken");
    assertRefused("a.jpg", Arrays.copyOf(bytes("\u00ff\u00d8\u00ff"), 10_000), "file.broken");
    assertThat(count("files.blob")).isZero();
    assertThat(count("files.attachment")).isZero();
  }

  @Test
  void aConnectionLostInMidUploadLeavesNothing() {
    InputStreamSource lost =
        () ->
            new FilterInputStream(new ByteArrayInputStream(pdf(2_000_000))) {
              private int left = 1_000_000;

              @Override
              public int read(byte[] b, int off, int len) throws IOException {
                if (left <= 0) {
                  throw new IOException("connection reset");
                }
                int read = super.read(b, off, Math.min(len, left));
                left -= read;
                return read;
              }
            };
    var outcome = attachments.keep(li, new Upload("a.pdf", "test", lost));
    assertThat(outcome.refusals()).extracting(r -> r.code()).containsExactly("file.interrupted");
    assertThat(count("files.blob")).isZero();
  }

  @Test
  void nobodyElseSeesAFileUnlessARoomSaysSo() {
    Attachment kept = keep("a.txt", "我的说明".getBytes(StandardCharsets.UTF_8)).orThrow();
    assertThat(attachments.see(li, kept.id()).isDone()).isTrue();
    assertThat(attachments.see(other, kept.id()).refusals())
        .extracting(r -> r.status())
        .containsExactly(404);
    assertThat(attachments.see(Actor.visitor(centre), kept.id()).isDone()).isFalse();
  }

  @Test
  void aNameLosesItsFoldersAndControlCharacters() {
    assertThat(Attachments.cleanName("C:\\docs\\..\\证明\u0000\"\n.pdf")).isEqualTo("证明.pdf");
    assertThat(Attachments.cleanName("../../etc/passwd")).isEqualTo("passwd");
    assertThat(Attachments.cleanName("")).isEqualTo("file");
  }

  private void assertRefused(String name, byte[] content, String code) {
    assertThat(keep(name, content).refusals())
        .as(name)
        .extracting(r -> r.code())
        .containsExactly(code);
  }

  private Outcome<Attachment> keep(String name, byte[] content) {
    InputStreamSource source = () -> (InputStream) new ByteArrayInputStream(content);
    return attachments.keep(li, new Upload(name, "test", source));
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table + " where centre_id = :centre")
        .param("centre", centre.code())
        .query(Long.class)
        .single();
  }

  private static byte[] pdf(int size) {
    byte[] content = new byte[size + 20];
    new Random(size).nextBytes(content);
    System.arraycopy(bytes("%PDF-1.7\n"), 0, content, 0, 9);
    System.arraycopy(bytes("\n%%EOF\n"), 0, content, content.length - 7, 7);
    return content;
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
