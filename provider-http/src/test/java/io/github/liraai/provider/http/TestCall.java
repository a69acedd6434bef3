package io.github.liraai.provider.http;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A call that counts what is sent and keeps pictures in memory. */
final class TestCall implements GenerationCall {
    static final JobId JOB = JobId.of(new RequestKey("test:1"));

    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final AtomicInteger sent = new AtomicInteger();
    private final Instant deadline;

    TestCall(Duration patience) {
        this(Instant.now().plus(patience));
    }

    TestCall(Instant deadline) {
        this.deadline = deadline;
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public Optional<ProviderTask> earlierTask() {
        return Optional.empty();
    }

    @Override
    public void sending() {
        sent.incrementAndGet();
    }

    @Override
    public void taken(ProviderTask task) {
        throw new AssertionError("no tasks here");
    }

    @Override
    public PictureWriter newPicture() throws IOException {
        return spool.create(JOB);
    }
}
