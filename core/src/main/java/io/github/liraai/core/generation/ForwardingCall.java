package io.github.liraai.core.generation;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A call that passes everything on to another one; extend it to change or to watch a part. */
public abstract class ForwardingCall implements GenerationCall {
    private final GenerationCall call;

    /** Creates one that passes everything on to {@code call}. */
    protected ForwardingCall(GenerationCall call) {
        this.call = call;
    }

    @Override
    public Instant deadline() {
        return call.deadline();
    }

    @Override
    public Optional<ProviderTask> earlierTask() {
        return call.earlierTask();
    }

    @Override
    public void sending() {
        call.sending();
    }

    @Override
    public void taken(ProviderTask task) {
        call.taken(task);
    }

    @Override
    public boolean outlivesTheProcess() {
        return call.outlivesTheProcess();
    }

    @Override
    public PictureWriter newPicture() throws IOException {
        return call.newPicture();
    }
}
