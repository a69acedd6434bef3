package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.core.quota.QuotaStatus;
import java.time.Instant;
import java.time.LocalDate;

/** What must be true of the answer to a request. */
final class Answers {
    private Answers() {}

    static void check(Result result, World world) {
        switch (result) {
            case Result.Accepted accepted -> {
                mustBeKnown(
                        accepted.job().job().id().value(),
                        world.books().knows(accepted.job().job().id()));
                checkReset(accepted.quota(), accepted.job().job().day(), world.time());
            }
            case Result.Duplicate(var earlier) ->
                mustBeKnown(
                        earlier.job().id().value(),
                        world.books().knows(earlier.job().id()));
            case Result.Exhausted exhausted -> {
                // Whether that was needed is checked where the ledger decides.
            }
            case Result.Refused refused -> {
                // The rules are not what is simulated here.
            }
        }
    }

    private static void mustBeKnown(String job, boolean known) {
        if (!known) {
            throw new Violation("the answer has job " + job + ", which the ledger never accepted");
        }
    }

    /** The limit is granted anew at the very moment when the hold's day ends, whatever the clocks of the zone do then. */
    private static void checkReset(QuotaStatus quota, QuotaDay day, SimulatedTime time) {
        Instant reset = quota.resetsAt();
        LocalDate before = time.dateAt(reset.minusNanos(1));
        if (!before.equals(day.date()) || !time.dateAt(reset).isAfter(day.date())) {
            throw new Violation("the limit of " + day + " is granted anew at " + reset);
        }
    }
}
