package io.github.liraai.provider.http;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.provider.http.media.MediaGate;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings in the pictures that one call has paid for, one by one. Some that come are better than none: a picture that cannot be had
 * matters only when no other is there. For the one thread that makes the call.
 */
public final class PictureHarvest {
    private final PictureDownload downloads;
    private final Redactor redactor;
    private final HttpUrl origin;
    private final GenerationCall call;
    private final int most;
    private final MediaGate gate = new MediaGate();
    private final List<SpooledPicture> pictures = new ArrayList<>();
    private @Nullable Unknown trouble;
    private int at;
    private int done;

    /**
     * Begins.
     *
     * @param http the provider's transport
     * @param origin the provider's own address
     * @param call where the pictures go
     * @param most how many are wanted, 1 at least; more are not brought in
     */
    public PictureHarvest(ProviderHttp http, HttpUrl origin, GenerationCall call, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be positive: " + most);
        }
        this.downloads = http.downloads();
        this.redactor = http.redactor();
        this.origin = origin;
        this.call = call;
        this.most = most;
    }

    /** Says that the same pictures will come again, from the first on: those that were dealt with are passed over. */
    public void startOver() {
        at = 0;
    }

    /** Forgets the pictures that are there, because others will take their place. What is in the spool goes with the job. */
    public void forget() {
        pictures.clear();
        trouble = null;
        at = 0;
        done = 0;
    }

    /**
     * Takes a picture out of an answer's body.
     *
     * @throws IOException when the body broke off
     */
    public void keep(InputStream picture) throws IOException {
        if (isWanted()) {
            note(PictureOutcomes.of(gate.pass(picture, call::newPicture), redactor));
        }
    }

    /** Fetches a picture from its address; what goes wrong is noted. */
    public void fetch(String address, Deadline deadline) {
        if (!isWanted()) {
            return;
        }
        try {
            note(downloads.fetch(address, origin, deadline, this::read));
        } catch (IOException e) {
            note(new Unknown(cause(deadline), redactor.detail(e)));
        }
    }

    /**
     * Gives what came of it: the pictures, or what went wrong first, or {@link Cause#NO_IMAGE} when there was nothing to bring in.
     */
    public GenerationOutcome outcome() {
        if (!pictures.isEmpty()) {
            return new Pictures(pictures);
        }
        return trouble != null ? trouble : new Unknown(Cause.NO_IMAGE, "no picture in the answer");
    }

    private GenerationOutcome read(BufferedSource body) throws IOException {
        return PictureOutcomes.of(gate.pass(body.inputStream(), call::newPicture), redactor);
    }

    /** Goes on to the next picture, and tells whether it is wanted: neither dealt with before nor one too many. */
    private boolean isWanted() {
        return at++ >= done && pictures.size() < most;
    }

    private void note(GenerationOutcome outcome) {
        done = at;
        switch (outcome) {
            case Pictures(List<SpooledPicture> more) -> pictures.addAll(more);
            case Unknown unknown when trouble == null -> trouble = unknown;
            case Unknown unknown -> {
                // What went wrong first tells most.
            }
            case GenerationOutcome.NotStarted notStarted -> throw new IllegalStateException("it was paid for");
            case GenerationOutcome.Rejected rejected -> throw new IllegalStateException("it was paid for");
        }
    }

    private static Cause cause(Deadline deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return Cause.INTERRUPTED;
        }
        return deadline.hasPassed() ? Cause.TIMEOUT : Cause.MALFORMED_RESPONSE;
    }
}
