package org.yichuang.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Takes the signed record out of a PDF, or out of the record's own file. */
final class Packages {

  /** The attachment's name in the PDF. */
  static final String NAME = "certificate.json";

  private static final int MOST = 256 * 1024;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private Packages() {}

  /** The package's text, if the file holds one; a file that cannot be read holds none. */
  static Optional<String> read(byte[] file) {
    if (file.length >= PDF.length && Arrays.equals(PDF, Arrays.copyOf(file, PDF.length))) {
      return fromPdf(file);
    }
    return file.length > 0 && file.length <= MOST && file[0] == '{'
        ? Optional.of(new String(file, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static Optional<String> fromPdf(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      var names = document.getDocumentCatalog().getNames();
      PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
      Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
      PDComplexFileSpecification found = files == null ? null : files.get(NAME);
      PDEmbeddedFile embedded = found == null ? null : found.getEmbeddedFile();
      return embedded == null ? Optional.empty() : Optional.of(text(embedded));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static String text(PDEmbeddedFile file) throws IOException {
    try (InputStream in = file.createInputStream()) {
      return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
