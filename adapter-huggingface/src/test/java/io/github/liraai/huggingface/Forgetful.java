package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A call whose tasks cannot be stored. */
record Forgetful(GenerationCall call) implements GenerationCall {
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
        throw new IllegalStateException("no store");
    }

    @Override
    public PictureWriter newPicture() throws IOException {
        return call.newPicture();
    }
}
