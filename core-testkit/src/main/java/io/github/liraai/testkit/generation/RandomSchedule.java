package io.github.liraai.testkit.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationLedger.Acceptance;
import io.github.liraai.core.generation.GenerationLedger.QuotaUse;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One random life of two people over three days: requests, repeated requests, moves, settlements, stale readings and midnights in
 * any order. After every step the ledger's answer and its counts must be those of a model that only adds up.
 */
final class RandomSchedule {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 23);
    private static final int KEYS = 12;

    private final GenerationLedger ledger;
    private final long seed;
    private final Random random;
    private final LedgerModel model = new LedgerModel();
    private final List<StoredJob> readings = new ArrayList<>();
    private int daysPassed;

    RandomSchedule(GenerationLedger ledger, long seed) {
        this.ledger = ledger;
        this.seed = seed;
        this.random = new Random(seed);
    }

    void play() {
        int steps = 8 + random.nextInt(24);
        for (int i = 0; i < steps; i++) {
            step();
        }
        model.unfinished().forEach(this::settle);
        model.unfinished().forEach(this::advance);
        assertThat(model.unfinished()).isEmpty();
        model.jobs().forEach(this::compare);
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> accept();
            case 3, 4 -> anyReading().ifPresent(this::advance);
            case 5, 6 -> anyReading().ifPresent(this::settle);
            default -> daysPassed = Math.min(2, daysPassed + random.nextInt(2));
        }
    }

    private void accept() {
        GenerationJob job = anyJob();
        int limit = random.nextInt(7);
        DailyLimit dailyLimit = limit == 6 ? DailyLimit.unlimited() : DailyLimit.of(limit);

        Acceptance answer = ledger.accept(job, dailyLimit);

        Optional<StoredJob> earlier = model.find(job);
        QuotaUse before = model.use(job);
        if (earlier.isPresent()) {
            assertThat(answer).isEqualTo(new Acceptance.Duplicate(earlier.get()));
        } else if (limit < 6 && used(before) + job.pictures().value() > limit) {
            assertThat(answer).isEqualTo(new Acceptance.Exhausted(before));
        } else {
            StoredJob accepted = LedgerHooks.accepted(answer);
            model.put(accepted);
            assertThat(limit < 6 ? used(model.use(job)) : 0).isLessThanOrEqualTo(limit);
            readings.add(accepted);
        }
        compare(job);
    }

    private GenerationJob anyJob() {
        int person = random.nextInt(2);
        UserId user = new UserId("seed-" + seed + "-" + person);
        RequestKey key = new RequestKey("seed:" + seed + ":" + person + ":" + random.nextInt(KEYS));
        return JobFixture.anyJobWithKey(key, user, 1 + random.nextInt(3), new QuotaDay(FIRST_DAY.plusDays(daysPassed)));
    }

    private void advance(StoredJob reading) {
        if (reading.state() instanceof Finished) {
            return;
        }
        JobState to = reading.state().holds() ? anyHoldingState() : new Finished(PictureCount.NONE, Cause.TIMEOUT);
        boolean current = model.isCurrent(reading);

        Optional<StoredJob> answer = ledger.advance(reading, to);

        assertThat(answer.map(StoredJob::state)).isEqualTo(current ? Optional.of(to) : Optional.empty());
        answer.ifPresent(this::changed);
        compare(reading.job());
    }

    private JobState anyHoldingState() {
        return switch (random.nextInt(4)) {
            case 0 -> new Waiting(random.nextInt(3), random.nextInt(3), JobFixture.ACCEPTED_AT);
            case 1 -> new Calling(random.nextInt(3), 1 + random.nextInt(3), JobFixture.ACCEPTED_AT, null);
            default -> new Painted(JobFixture.MODEL, List.of(PictureFixture.anyPicture()), random.nextInt(3));
        };
    }

    private void settle(StoredJob reading) {
        if (!reading.state().holds()) {
            return;
        }
        // Only what was painted is charged.
        boolean delivers = reading.state() instanceof Painted && random.nextInt(4) > 0;
        PictureCount charged = delivers
                ? new PictureCount(random.nextInt(reading.job().pictures().value() + 1))
                : PictureCount.NONE;
        JobState to = delivers ? new Finished(charged, null) : new Failed(Cause.UNDELIVERABLE, 0);
        boolean current = model.isCurrent(reading);

        Optional<StoredJob> answer = ledger.settle(reading, charged, to);

        assertThat(answer.map(StoredJob::state)).isEqualTo(current ? Optional.of(to) : Optional.empty());
        answer.ifPresent(settled -> {
            model.charge(settled.job(), charged);
            changed(settled);
        });
        compare(reading.job());
    }

    private void changed(StoredJob job) {
        model.put(job);
        readings.add(job);
    }

    /** Picks the latest reading of some job, or now and then a stale one. */
    private Optional<StoredJob> anyReading() {
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        StoredJob reading = readings.get(random.nextInt(readings.size()));
        return random.nextInt(4) == 0 ? Optional.of(reading) : model.find(reading.job());
    }

    private void compare(GenerationJob job) {
        assertThat(ledger.use(job.user(), job.day())).isEqualTo(model.use(job));
        assertThat(ledger.find(job.id())).isEqualTo(model.find(job));
    }

    private static int used(QuotaUse use) {
        return use.charged().value() + use.held().value();
    }
}
