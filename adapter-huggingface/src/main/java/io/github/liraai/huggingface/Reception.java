package io.github.liraai.huggingface;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.provider.http.Base64Text;
import io.github.liraai.provider.http.Deadline;
import io.github.liraai.provider.http.PictureDownload;
import io.github.liraai.provider.http.PictureOutcomes;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.media.MediaGate;
import java.io.IOException;
import okhttp3.HttpUrl;
import okio.BufferedSource;

/**
 * Takes in the picture of one call. For the thread that makes the call.
 *
 * @param call whose picture it is
 * @param gate what it passes
 * @param downloads how it is fetched when it is elsewhere
 * @param redactor what makes details of raw words
 */
record Reception(GenerationCall call, MediaGate gate, PictureDownload downloads, Redactor redactor) {
    /**
     * Takes a picture's bytes.
     *
     * @throws IOException when they break off
     */
    GenerationOutcome bytes(BufferedSource body) throws IOException {
        return PictureOutcomes.of(gate.pass(body.inputStream(), call::newPicture), redactor);
    }

    /**
     * Takes a picture that stands in JSON as base64.
     *
     * @throws IOException when it breaks off
     */
    GenerationOutcome base64(BufferedSource text) throws IOException {
        return PictureOutcomes.of(gate.pass(new Base64Text(text), call::newPicture), redactor);
    }

    /**
     * Fetches a picture, without a key.
     *
     * @param origin the provider's own address
     * @throws IOException when there is none to be had
     */
    GenerationOutcome address(String address, HttpUrl origin, Deadline deadline) throws IOException {
        return downloads.fetch(address, origin, deadline, this::bytes);
    }
}
