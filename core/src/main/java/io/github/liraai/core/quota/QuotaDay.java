package io.github.liraai.core.quota;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One day of the quota in the zone of a {@link QuotaCalendar}; a hold stays on the day it was taken.
 *
 * @param date the calendar date in that zone
 */
public record QuotaDay(LocalDate date) {
    public QuotaDay {
        Objects.requireNonNull(date, "date");
    }
}
