package org.yichuang.places;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.codes.DivisionCode;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Slice;

/**
 * The divisions that are known: all provinces, prefectures and counties, townships of Hunan,
 * villages of some counties, and what was imported. Codes may carry the trailing zeros of a coarser
 * level; a malformed code is simply unknown here.
 */
@Service
public class Divisions {

  /** Names that stand in the list for a level without a name of its own. */
  private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private static final int SHORTEST = 6;

  private final DivisionStore store;
  private final Now now;

  Divisions(DivisionStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  public boolean exists(String code) {
    return find(code).isPresent();
  }

  public Optional<Division> find(String code) {
    return shortest(code).flatMap(store::find);
  }

  /** The name of a division, such as 武陵区. */
  public Optional<String> name(String code) {
    return find(code).map(Division::name);
  }

  /**
   * What a division lies in and itself, coarsest first; ends where the list ends, so that a village
   * the list does not know still gives its county. Empty for a malformed code.
   */
  public List<Division> path(String code) {
    return shortest(code).map(own -> store.all(ancestors(own))).orElse(List.of());
  }

  /** The path as people write it: 湖南省常德市武陵区. */
  public String address(String code) {
    return path(code).stream()
        .map(Division::name)
        .filter(name -> !FILLERS.contains(name))
        .collect(Collectors.joining());
  }

  /** What lies directly in a division; the provinces for an empty code. */
  public Slice<Division> in(String code, String after, int size) {
    return Slice.cut(
        store.children(shortest(code).orElse(""), after, size + 1), size, Division::code);
  }

  /** Takes over a list; a name that changes is kept among the former ones. */
  @Transactional
  Imported take(List<Division> divisions, String source) {
    return store.take(divisions, parents(divisions), source, now);
  }

  private static List<String> parents(List<Division> divisions) {
    return divisions.stream()
        .map(d -> new DivisionCode(d.code()).parent().map(DivisionCode::value).orElse(""))
        .toList();
  }

  private static List<String> ancestors(String code) {
    return java.util.stream.Stream.iterate(
            Optional.of(new DivisionCode(code)),
            Optional::isPresent,
            at -> at.flatMap(DivisionCode::parent))
        .flatMap(Optional::stream)
        .map(DivisionCode::value)
        .toList();
  }

  /** A code without the zeros of finer levels; empty when it is none. */
  static Optional<String> shortest(String given) {
    if (!given.matches("[1-9][0-9]*")) {
      return Optional.empty();
    }
    String code = given.length() < SHORTEST ? (given + "0000").substring(0, SHORTEST) : given;
    return DivisionCode.parse(code) instanceof org.yichuang.kernel.Outcome.Done<DivisionCode> read
        ? Optional.of(trim(read.value()))
        : Optional.empty();
  }

  private static String trim(DivisionCode code) {
    int length =
        switch (code.level()) {
          case PROVINCE, PREFECTURE, COUNTY -> SHORTEST;
          case TOWNSHIP -> 9;
          case VILLAGE -> 12;
        };
    return code.value().substring(0, length);
  }

  /**
   * What an import did.
   *
   * @param added divisions that were not known
   * @param renamed divisions whose name changed
   */
  record Imported(int added, int renamed, int unchanged) {}
}
