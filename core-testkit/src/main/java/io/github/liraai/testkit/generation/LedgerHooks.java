package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.util.List;
import java.util.stream.Stream;

/** What the parts of the ledger's contract share. */
interface LedgerHooks {
    GenerationLedger ledger();

    GenerationLedger reopened();

    int schedules();

    void tamperWithUse(UserId user, QuotaDay day);

    void tamperWithSchedule(JobId job);

    default StoredJob accepted(GenerationJob job, int limit) {
        return accepted(ledger().accept(job, DailyLimit.of(limit)));
    }

    static StoredJob accepted(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted accepted -> accepted.job();
            case Acceptance.Exhausted exhausted -> throw new AssertionError("not accepted: " + exhausted);
            case Acceptance.Duplicate duplicate -> throw new AssertionError("not accepted: " + duplicate);
        };
    }

    /** Brings a job that was just accepted to the point where its pictures wait to be delivered. */
    default StoredJob painted(StoredJob fresh) {
        StoredJob calling = advanced(fresh, new Calling(0, 1, JobFixture.ACCEPTED_AT, null));
        List<SpooledPicture> pictures = Stream.iterate(1, i -> i + 1)
                .limit(fresh.job().pictures().value())
                .map(i -> PictureFixture.anyPictureWithId("picture-" + i))
                .toList();
        return advanced(calling, new Painted(JobFixture.MODEL, pictures, 0));
    }

    /** Paints a job with one picture, however it stands. */
    static StoredJob painted(GenerationLedger ledger, StoredJob job) {
        return ledger.advance(job, new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPicture()), 0))
                .orElseThrow();
    }

    default StoredJob advanced(StoredJob from, JobState to) {
        return ledger().advance(from, to).orElseThrow(() -> new AssertionError("not advanced from " + from));
    }

    static QuotaUse use(int charged, int held) {
        return new QuotaUse(new PictureCount(charged), new PictureCount(held));
    }
}
