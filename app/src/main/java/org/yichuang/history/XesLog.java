package org.yichuang.history;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** A log in XES (IEEE 1849): traces with events, attributes as typed elements. */
final class XesLog {

  private final Consumer<RawEvent> to;
  private Map<String, String> trace = Map.of();
  private Map<String, String> event = Map.of();
  private boolean inEvent;
  private boolean inTrace;
  private int nested;

  private XesLog(Consumer<RawEvent> to) {
    this.to = to;
  }

  static void read(InputStream in, Consumer<RawEvent> to) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      XesLog log = new XesLog(to);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> log.open(xml);
          case XMLStreamConstants.END_ELEMENT -> log.close(xml.getLocalName());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new RefusedException(broken(e));
    }
  }

  private void open(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "trace" -> {
        trace = new LinkedHashMap<>();
        inTrace = true;
      }
      case "event" -> {
        event = new LinkedHashMap<>();
        inEvent = true;
      }
      default -> attribute(xml);
    }
  }

  private void attribute(XMLStreamReader xml) {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    if (key == null || !inTrace) {
      return;
    }
    nested++;
    if (nested == 1 && value != null) {
      (inEvent ? event : trace).put(key, value);
    }
  }

  private void close(String name) {
    switch (name) {
      case "event" -> {
        String at = event.getOrDefault(RawTime.KEY, "");
        to.accept(
            new RawEvent(
                trace.getOrDefault("concept:name", ""),
                event.getOrDefault("concept:name", "").strip(),
                Times.read(at),
                trace,
                event));
        inEvent = false;
      }
      case "trace" -> inTrace = false;
      case "string", "date", "int", "float", "boolean", "id", "list", "container" ->
          nested = Math.max(0, nested - 1);
      default -> {}
    }
  }

  private static Refusal broken(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return Refusal.of(
        "log.not-xes",
        422,
        Text.of("XES 文件在第 " + line + " 行读不下去。", "The XES file breaks at line " + line + "."),
        Text.of("请重新导出完整的文件。", "Export the file again, complete."));
  }
}
