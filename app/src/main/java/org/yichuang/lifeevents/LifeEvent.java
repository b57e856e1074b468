package org.yichuang.lifeevents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Centre;

/**
 * A life event under way.
 *
 * @param id the id of its application, which its cases carry as their theme
 * @param theme the code of the life event in the catalogue
 * @param promised the longest chain of items that wait for one another, as promised at the start
 * @param ceiling the limit of joint handling
 * @param extensions approved by the head of government
 * @param version counts the changes
 * @param done when every result was out; null until then
 */
public record LifeEvent(
    Centre centre,
    long id,
    String theme,
    long applicantId,
    String applicantName,
    Limit promised,
    Limit ceiling,
    List<Extension> extensions,
    int version,
    Instant begun,
    @Nullable Instant done) {

  public LifeEvent {
    extensions = List.copyOf(extensions);
  }
}
