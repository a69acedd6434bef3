package io.github.liraai.huggingface;

import io.github.liraai.core.generation.Cause;

/** A provider whose answer to the request holds the picture or its address. */
non-sealed interface AtOnceProtocol extends InferenceProtocol {
    /** Tells what JSON without a picture is. */
    default Cause withoutPicture() {
        return Cause.MALFORMED_RESPONSE;
    }
}
