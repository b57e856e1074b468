package org.yichuang.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Text;

/**
 * What was handed in for a case, contributed as a bean by the room that took it in. Casework asks
 * for it when a reviewer opens a task and shows it as it comes.
 */
public interface Evidence {

  /**
   * What the task may see: the form's fields and the materials that its guide names for the task,
   * all of them if the guide names none. Each opening is kept in the journal by whoever answers.
   *
   * @param task null for the whole case
   */
  List<Item> evidence(Actor actor, CaseFile file, @Nullable Task task);

  /** What an item is. */
  enum Kind {
    FIELD,
    MATERIAL
  }

  /**
   * One field or material.
   *
   * @param key key of the field or material in the guide
   * @param value a field's answer, or how the material is there: original seen, copy, shared,
   *     promised, deferred
   * @param files the pages or photos of a material; empty for fields and for paper kept by the
   *     applicant
   */
  record Item(Kind kind, String key, Text label, Text value, List<File> files) {
    public Item {
      files = List.copyOf(files);
    }
  }

  /**
   * A page or photo.
   *
   * @param path where it is served to those who may see it
   */
  record File(String name, String path) {}
}
