package org.yichuang.people;

import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * A department that works behind the window.
 *
 * @param code short and stable within the centre, such as {@code wjj}
 */
public record Department(Centre centre, String code, Text name) {

  /** The code under which posts of the centre itself are held. */
  public static final String CENTRE = "centre";
}
