package org.yichuang.kernel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The first sheet of an {@code .xlsx} workbook, as text. */
final class Workbook {

  private static final int LARGEST = 400_000_000;
  private static final int WIDEST = 16_384;
  private static final String SHARED = "xl/sharedStrings.xml";
  private static final byte[] NONE = "<sst/>".getBytes(StandardCharsets.UTF_8);

  private Workbook() {}

  static Outcome<List<TableFile.Line>> firstSheet(byte[] file) {
    try {
      Map<String, byte[]> parts = parts(file);
      byte[] sheet =
          parts.entrySet().stream()
              .filter(part -> !part.getKey().equals(SHARED))
              .min(Comparator.comparing(part -> part.getKey().length()))
              .map(Map.Entry::getValue)
              .orElse(NONE);
      List<TableFile.Line> lines = rows(sheet, strings(parts.getOrDefault(SHARED, NONE)));
      return lines.isEmpty() ? Outcome.refused(TableFile.notText()) : Outcome.done(lines);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      return Outcome.refused(TableFile.notText());
    }
  }

  /** The sheets, in the order of their names, and the shared strings. */
  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    int left = LARGEST;
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName();
        if (name.equals(SHARED) || name.matches("xl/worksheets/sheet[0-9]+\\.xml")) {
          byte[] content = content(zip, entry, left);
          left -= content.length;
          parts.put(name, content);
        }
      }
    }
    return parts;
  }

  private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(most);
      if (content.length == most) {
        throw new IOException("the workbook is too large");
      }
      return content;
    }
  }

  private static List<String> strings(byte[] part) throws XMLStreamException {
    List<String> strings = new ArrayList<>();
    XMLStreamReader xml = reader(part);
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    while (xml.hasNext()) {
      int event = xml.next();
      String name = xml.hasName() ? xml.getLocalName() : "";
      if (event == XMLStreamConstants.START_ELEMENT && name.equals("rPh")) {
        spoken = true;
      } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("rPh")) {
        spoken = false;
      } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("t") && !spoken) {
        text.append(xml.getElementText());
      } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("si")) {
        strings.add(text.toString());
        text.setLength(0);
      }
    }
    return strings;
  }

  private static List<TableFile.Line> rows(byte[] part, List<String> strings)
      throws XMLStreamException {
    List<TableFile.Line> rows = new ArrayList<>();
    Map<Integer, String> cells = new HashMap<>();
    XMLStreamReader xml = reader(part);
    int column = 0;
    int row = 0;
    String type = "";
    while (xml.hasNext()) {
      int event = xml.next();
      String name = xml.hasName() ? xml.getLocalName() : "";
      if (event == XMLStreamConstants.START_ELEMENT && name.equals("row")) {
        row++;
        column = -1;
      } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("c")) {
        String place = xml.getAttributeValue(null, "r");
        column = place == null ? column + 1 : column(place);
        type = String.valueOf(xml.getAttributeValue(null, "t"));
      } else if (event == XMLStreamConstants.START_ELEMENT && name.matches("v|t")) {
        String text = xml.getElementText();
        cells.merge(
            column, type.equals("s") ? strings.get(Integer.parseInt(text)) : text, String::concat);
      } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("row")) {
        rows.add(new TableFile.Line(row, list(cells)));
        cells.clear();
      }
    }
    return rows;
  }

  private static List<String> list(Map<Integer, String> cells) {
    int last = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    List<String> list = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      list.add(cells.getOrDefault(i, ""));
    }
    return list;
  }

  /** The column of a place such as {@code AB12}, the first being 0. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * 26 + (place.charAt(i) - 'A' + 1);
    }
    if (column < 1 || column > WIDEST) {
      throw new IndexOutOfBoundsException(place);
    }
    return column - 1;
  }

  private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }
}
