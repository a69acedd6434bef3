package io.github.liraai.testkit.generation;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A call made by a test: it writes down what the adapter reports. Thread-safe. */
public final class ObservedCall implements GenerationCall {
    private final JobId job;
    private final PictureSpool spool;
    private final Instant deadline;
    private final @Nullable ProviderTask earlierTask;
    private final boolean outlivesTheProcess;
    private final Runnable onSending;
    private final AtomicInteger sent = new AtomicInteger();
    private final List<ProviderTask> tasks = new CopyOnWriteArrayList<>();

    private ObservedCall(
            JobId job,
            PictureSpool spool,
            Instant deadline,
            @Nullable ProviderTask earlierTask,
            boolean outlivesTheProcess,
            Runnable onSending) {
        this.job = job;
        this.spool = spool;
        this.deadline = deadline;
        this.earlierTask = earlierTask;
        this.outlivesTheProcess = outlivesTheProcess;
        this.onSending = onSending;
    }

    /** Begins a call for a job, with nothing known of an earlier one. */
    public static ObservedCall of(JobId job, PictureSpool spool, Instant deadline) {
        return new ObservedCall(job, spool, deadline, null, false, () -> {});
    }

    /** Makes it the call after a crash that cut off one with a task. */
    public ObservedCall withEarlierTask(ProviderTask task) {
        return new ObservedCall(job, spool, deadline, task, outlivesTheProcess, onSending);
    }

    /** Makes it a call whose task is asked about by the next process. */
    public ObservedCall thatOutlivesTheProcess() {
        return new ObservedCall(job, spool, deadline, earlierTask, true, onSending);
    }

    /** Does something each time the adapter says that a paid request is about to leave. */
    public ObservedCall onSending(Runnable action) {
        return new ObservedCall(job, spool, deadline, earlierTask, outlivesTheProcess, action);
    }

    /** Counts the requests that the adapter said may cost money. */
    public int sent() {
        return sent.get();
    }

    /** Lists the tasks that the adapter had stored. */
    public List<ProviderTask> tasks() {
        return List.copyOf(tasks);
    }

    @Override
    public Instant deadline() {
        return deadline;
    }

    @Override
    public Optional<ProviderTask> earlierTask() {
        return Optional.ofNullable(earlierTask);
    }

    @Override
    public void sending() {
        sent.incrementAndGet();
        onSending.run();
    }

    @Override
    public void taken(ProviderTask task) {
        tasks.add(task);
    }

    @Override
    public boolean outlivesTheProcess() {
        return outlivesTheProcess;
    }

    @Override
    public PictureWriter newPicture() throws IOException {
        return spool.create(job);
    }
}
