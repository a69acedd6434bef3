package io.github.liraai.provider.http;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.ObservedCall;
import java.time.Duration;
import java.time.Instant;

/** Calls for tests, each with a spool of its own. */
final class Calls {
    static final JobId JOB = JobFixture.anyJob().id();

    private Calls() {}

    static ObservedCall within(Duration patience) {
        return within(patience, new InMemoryPictureSpool());
    }

    static ObservedCall within(Duration patience, InMemoryPictureSpool spool) {
        return ObservedCall.of(JOB, spool, Instant.now().plus(patience));
    }

    static ObservedCall until(Instant deadline) {
        return ObservedCall.of(JOB, new InMemoryPictureSpool(), deadline);
    }
}
