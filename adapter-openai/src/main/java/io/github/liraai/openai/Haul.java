package io.github.liraai.openai;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.provider.http.PictureOutcomes;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.media.MediaGate;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one answer brings: the pictures that came whole, or else the first thing that went wrong. For one thread. */
final class Haul {
    private final GenerationCall call;
    private final MediaGate gate;
    private final int most;
    private final List<SpooledPicture> pictures = new ArrayList<>();
    private @Nullable GenerationOutcome trouble;
    private @Nullable IOException breakage;

    /**
     * Begins with nothing.
     *
     * @param call where pictures go
     * @param gate what they pass
     * @param most how many were asked for; more are not taken
     */
    Haul(GenerationCall call, MediaGate gate, int most) {
        this.call = call;
        this.gate = gate;
        this.most = most;
    }

    /** Tells whether all that were asked for are there. */
    boolean isFull() {
        return pictures.size() >= most;
    }

    /** Takes what should be a picture; a failure is noted, because the next one may be whole. */
    void take(InputStream bytes, Redactor redactor) {
        try {
            add(pass(bytes, redactor));
        } catch (IOException e) {
            note(e);
        }
    }

    /**
     * Lets what should be a picture through the gate; it is still to be added.
     *
     * @throws IOException when the source broke
     */
    GenerationOutcome pass(InputStream bytes, Redactor redactor) throws IOException {
        return PictureOutcomes.of(gate.pass(bytes, call::newPicture), redactor);
    }

    /** Adds what became of one. */
    void add(GenerationOutcome outcome) {
        if (outcome instanceof Pictures(var arrived)) {
            pictures.addAll(arrived);
        } else {
            note(outcome);
        }
    }

    /** Notes something that went wrong; the first that did counts. */
    void note(GenerationOutcome outcome) {
        if (trouble == null && breakage == null) {
            trouble = outcome;
        }
    }

    /** Notes that the source broke; the first thing that went wrong counts. */
    void note(IOException e) {
        if (trouble == null && breakage == null) {
            breakage = e;
        }
    }

    /**
     * Tells how it ended.
     *
     * @param none what it means that there was nothing at all
     * @throws IOException what broke the source when nothing came whole, for the transport to tell a stall from a break
     */
    GenerationOutcome outcome(GenerationOutcome none) throws IOException {
        if (!pictures.isEmpty()) {
            return new Pictures(pictures);
        }
        if (breakage != null) {
            throw breakage;
        }
        return trouble == null ? none : trouble;
    }
}
