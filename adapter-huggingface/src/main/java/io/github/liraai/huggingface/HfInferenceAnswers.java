package io.github.liraai.huggingface;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Base64Text;
import io.github.liraai.provider.http.PictureDownload;
import io.github.liraai.provider.http.PictureJson;
import io.github.liraai.provider.http.PictureOutcomes;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.media.MediaGate;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.BufferedSource;

/** Reads what hf-inference answers: the picture's bytes, or JSON with the picture or its address in it. */
final class HfInferenceAnswers implements ProviderHttp.Answers {
    private final GenerationCall call;
    private final MediaGate gate;
    private final PictureDownload downloads;
    private final HttpUrl origin;

    HfInferenceAnswers(GenerationCall call, MediaGate gate, PictureDownload downloads, HttpUrl origin) {
        this.call = call;
        this.gate = gate;
        this.downloads = downloads;
        this.origin = origin;
    }

    /** What a body holds. */
    private sealed interface Found {
        record Ended(GenerationOutcome outcome) implements Found {}

        record Address(String url) implements Found {}
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        Redactor redactor = answer.redactor();
        Found found = answer.body(body -> isJson(body)
                ? fromJson(body, redactor)
                : new Found.Ended(PictureOutcomes.of(gate.pass(body.inputStream(), call::newPicture), redactor)));
        return switch (found) {
            case Found.Ended(GenerationOutcome outcome) -> outcome;
            case Found.Address(String url) ->
                downloads.fetch(
                        url,
                        origin,
                        answer.deadline(),
                        body -> PictureOutcomes.of(gate.pass(body.inputStream(), call::newPicture), redactor));
        };
    }

    /** Tells by the bytes: labels lie. */
    private static boolean isJson(BufferedSource body) throws IOException {
        BufferedSource ahead = body.peek();
        for (int looked = 0; looked < 64 && !ahead.exhausted(); looked++) {
            int each = ahead.readByte();
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    private Found fromJson(BufferedSource body, Redactor redactor) throws IOException {
        try {
            PictureJson json = new PictureJson(JsonReader.of(body));
            Optional<PictureJson.Found> found = json.next();
            if (found.isEmpty()) {
                return new Found.Ended(new Unknown(Cause.NO_IMAGE, redactor.detail("no picture in: " + json.words())));
            }
            return switch (found.get()) {
                case PictureJson.Found.Address(String url) -> new Found.Address(url);
                case PictureJson.Found.Text(BufferedSource text) ->
                    new Found.Ended(PictureOutcomes.of(gate.pass(new Base64Text(text), call::newPicture), redactor));
            };
        } catch (JsonDataException e) {
            // JSON of another shape, or nested beyond all measure.
            return new Found.Ended(new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail(e)));
        }
    }
}
