package io.github.liraai.huggingface;

import io.github.liraai.core.generation.ForwardingCall;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.ProviderTask;

/** A call whose tasks cannot be stored. */
final class Forgetful extends ForwardingCall {
    Forgetful(GenerationCall call) {
        super(call);
    }

    @Override
    public void taken(ProviderTask task) {
        throw new IllegalStateException("no store");
    }
}
