package org.yichuang.calendar;

import java.time.LocalDate;
import org.yichuang.kernel.Centre;

/** News, told within the transaction that set them: a centre's office hours from a day on. */
public record OfficeHoursChanged(Centre centre, LocalDate from) {}
