package org.yichuang.certificates.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.certificates.Certificates;
import org.yichuang.certificates.Verification;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** The public check as pages and programs ask for it, with its pace kept. */
@Component
class Checking {

  private static final long MOST_BYTES = 5L * 1024 * 1024;

  private final Certificates certificates;
  private final Pace pace;

  Checking(Certificates certificates, Pace pace) {
    this.certificates = certificates;
    this.pace = pace;
  }

  /**
   * By identifier.
   *
   * @param mark the mark of the signature that a QR code carries; null when the number was typed
   */
  Outcome<Verification> identifier(
      Actor actor, String caller, String identifier, @Nullable String mark) {
    var wait = pace.tooFast(actor.centre(), caller);
    if (wait.isPresent()) {
      return Outcome.refused(wait.get());
    }
    if (identifier.isBlank() || identifier.length() > 200) {
      return Outcome.refused(noNumber());
    }
    Verification found =
        mark == null
            ? certificates.verify(actor.centre(), identifier)
            : certificates.verify(actor.centre(), identifier, mark);
    if (found instanceof Verification.Unknown) {
      pace.missed(actor.centre(), caller);
    }
    return Outcome.done(found);
  }

  Outcome<Verification> file(Actor actor, String caller, @Nullable MultipartFile file) {
    var wait = pace.tooFast(actor.centre(), caller);
    if (wait.isPresent()) {
      return Outcome.refused(wait.get());
    }
    if (file == null || file.isEmpty()) {
      return Outcome.refused(noFile());
    }
    if (file.getSize() > MOST_BYTES) {
      return Outcome.refused(tooLarge());
    }
    try {
      return Outcome.done(certificates.verifyFile(actor.centre(), file.getBytes()));
    } catch (IOException e) {
      return Outcome.refused(noFile());
    }
  }

  private static Refusal noNumber() {
    return Refusal.field(
        "number",
        "verify.no-number",
        Text.of("请输入证照标识，它印在证照底部，以 1.2.156 开头。", "Type the identifier printed at the foot."),
        Text.of("也可以扫二维码或上传文件。", "You can also scan the code or upload the file."));
  }

  private static Refusal noFile() {
    return Refusal.field(
        "file",
        "verify.no-file",
        Text.of("请选择要查验的证照文件。", "Choose the file to be checked."),
        Text.of("PDF 原件，5 MB 以内。", "The original PDF, up to 5 MB."));
  }

  private static Refusal tooLarge() {
    return new Refusal(
        "verify.too-large",
        Text.of("文件超过 5 MB，不是本中心发出的证照文件。", "The file is over 5 MB and not one that we gave out."),
        Text.of("请上传下载到的 PDF 原件，或用证照标识查验。", "Upload the PDF as you got it, or type its number."),
        413,
        "file",
        null);
  }
}
