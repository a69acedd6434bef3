package io.github.liraai.provider.http;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.provider.http.media.Verdict;
import java.io.IOException;
import java.util.List;

/** Tells what the gate's verdict on a paid answer means. */
public final class PictureOutcomes {
    private PictureOutcomes() {}

    /**
     * Maps a verdict. Whatever did not pass was paid for all the same, so nothing but a picture is certain.
     *
     * @throws IOException what broke the source, for the transport to tell a stall from a broken connection
     */
    public static GenerationOutcome of(Verdict verdict, Redactor redactor) throws IOException {
        return switch (verdict) {
            case Verdict.Admitted(var picture) -> new GenerationOutcome.Pictures(List.of(picture));
            case Verdict.Refused(var reason, String detail) ->
                new GenerationOutcome.Unknown(Cause.MALFORMED_RESPONSE, redactor.detail(detail));
            case Verdict.Broken(IOException failure) -> throw failure;
            case Verdict.Unkept(IOException failure) ->
                new GenerationOutcome.Unknown(Cause.STORAGE, redactor.detail(failure));
        };
    }
}
