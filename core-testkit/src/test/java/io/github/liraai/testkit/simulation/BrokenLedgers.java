package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Ledgers with faults that were made, or nearly made, in real bots. */
final class BrokenLedgers {
    private BrokenLedgers() {}

    /** Charges when the pictures are painted, and lets the delivery come after that. */
    static final class ChargesBeforeDelivery extends BrokenLedger {
        @Override
        public Optional<StoredJob> advance(StoredJob from, JobState to) {
            if (!(to instanceof Painted painted)) {
                return super.advance(from, to);
            }
            PictureCount charged = new PictureCount(painted.pictures().size());
            return ledger.settle(from, charged, new Finished(charged, null))
                    .map(done -> new StoredJob(done.job(), to, done.revision(), done.note()));
        }

        @Override
        public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
            return from.state() instanceof Painted ? Optional.of(from) : super.settle(from, charged, to);
        }
    }

    /** Charges whoever comes, also when the job was settled by somebody else meanwhile. */
    static final class SettlesTwice extends BrokenLedger {
        @Override
        public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
            Optional<StoredJob> settled = super.settle(from, charged, to);
            if (settled.isEmpty()) {
                change(from.job(), charged.value(), 0);
            }
            return settled;
        }
    }

    /** Forgets the hold while a job waits for its next try. */
    static final class LosesTheHold extends BrokenLedger {
        @Override
        public Optional<StoredJob> advance(StoredJob from, JobState to) {
            Optional<StoredJob> moved = super.advance(from, to);
            boolean waits = to instanceof Waiting;
            boolean waited = from.state() instanceof Waiting waiting && waiting.firstCallAt() != null;
            if (moved.isPresent() && waits != waited) {
                change(from.job(), 0, waits ? -held(from) : held(from));
            }
            return moved;
        }

        private static int held(StoredJob job) {
            return job.job().pictures().value();
        }
    }

    /** Looks at what is charged and not at what is held, so that many requests at once pass together. */
    static final class ChecksOnlyWhatIsCharged extends BrokenLedger {
        @Override
        public Acceptance accept(GenerationJob job, Terms terms) {
            PictureCount charged = ledger.use(job.user(), job.day()).charged();
            boolean grants = terms.limit().grants(charged, job.pictures());
            return super.accept(job, grants ? new Terms(DailyLimit.unlimited(), Duration.ZERO) : terms);
        }
    }

    /** Holds once more when a request comes again. */
    static final class HoldsForDuplicates extends BrokenLedger {
        @Override
        public Acceptance accept(GenerationJob job, Terms terms) {
            Acceptance answer = super.accept(job, terms);
            if (answer instanceof Acceptance.Duplicate) {
                change(job, 0, job.pictures().value());
            }
            return answer;
        }
    }

    /** Says that it has written the beginning of a call, and writes it with the next change only. */
    static final class WritesCallsLate extends BrokenLedger {
        private final Map<JobId, StoredJob> unwritten = new HashMap<>();

        @Override
        public Optional<StoredJob> advance(StoredJob from, JobState to) {
            write(from);
            Optional<StoredJob> now = ledger.find(from.job().id()).filter(job -> job.revision() == from.revision());
            if (!(to instanceof Calling) || now.isEmpty()) {
                return super.advance(from, to);
            }
            unwritten.put(from.job().id(), from);
            return Optional.of(new StoredJob(from.job(), to, from.revision() + 1, from.note()));
        }

        @Override
        public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
            write(from);
            return super.settle(from, charged, to);
        }

        private void write(StoredJob from) {
            StoredJob before = unwritten.remove(from.job().id());
            if (before != null && before.revision() + 1 == from.revision()) {
                ledger.advance(before, from.state());
            }
        }
    }

    /** Loses a job that is put back. */
    static final class LosesJobs extends BrokenLedger {
        private final Map<JobId, JobId> lost = new HashMap<>();

        @Override
        public Optional<StoredJob> advance(StoredJob from, JobState to) {
            if (to instanceof Waiting) {
                lost.put(from.job().id(), from.job().id());
            }
            return super.advance(from, to);
        }

        @Override
        public Optional<StoredJob> find(JobId id) {
            return lost.containsKey(id) ? Optional.empty() : super.find(id);
        }
    }
}
