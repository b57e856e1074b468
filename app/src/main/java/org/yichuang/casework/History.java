package org.yichuang.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a case in words. */
@Component
public class History {

  private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

  private final Journal journal;
  private final Catalogue catalogue;
  private final JsonMapper mapper = JsonMapper.builder().build();

  History(Journal journal, Catalogue catalogue) {
    this.journal = journal;
    this.catalogue = catalogue;
  }

  /**
   * One thing that happened.
   *
   * @param version of the case after it
   * @param who the person's name, or 系统
   */
  public record Line(int version, Instant at, String who, Text what) {}

  /** Everything that happened to a case, oldest first. */
  public List<Line> of(CaseFile file) {
    return journal.of(file.centre(), file.id()).stream().map(this::line).toList();
  }

  /** What happened after a version that somebody saw. */
  public List<Line> since(CaseFile file, int version) {
    return of(file).stream().filter(l -> l.version() > version).toList();
  }

  /** A department's name, or its code where the catalogue has none. */
  public Text department(String code) {
    return catalogue.department(code).map(d -> d.name()).orElseGet(() -> Text.of(code, code));
  }

  private Line line(Entry e) {
    Telling telling = new Telling(mapper.readValue(e.body(), BODY), this::department);
    return new Line(e.seq(), e.at(), e.actorName(), telling.of(e.kind()));
  }
}
