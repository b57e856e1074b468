/**
 * The people's judgement (好差评, 国办发〔2019〕51号; GB/T 39734-2020): one rating per service event, by the
 * person served, in five grades; and what a bad one sets going.
 *
 * <p>Staff cannot rate and never see a rating form. A rating that nobody gave is no rating; a
 * default one exists only where configured, and never counts as active. A remark can be added,
 * nothing is overwritten.
 */
@NullMarked
@ApplicationModule(
    displayName = "Ratings",
    allowedDependencies = {
      "kernel",
      "codes",
      "calendar",
      "journal",
      "people",
      "notices",
      "casework",
      "hall"
    })
package org.yichuang.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
