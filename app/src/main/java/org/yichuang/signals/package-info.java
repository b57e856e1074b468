/**
 * Ratings that may be made up (刷好评): patterns as data, found in what people said, listed with their
 * reasons for a supervisor to judge.
 *
 * <p>Nothing is dropped or hidden by a pattern; a marked rating counts until the town decides
 * otherwise. What many people share by right, the house's own tablets and kiosks, a hall's network,
 * a family's phone, is no pattern.
 */
@NullMarked
@ApplicationModule(
    displayName = "Signals",
    allowedDependencies = {"kernel", "journal", "ratings"})
package org.yichuang.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
