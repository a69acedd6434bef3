package io.github.liraai.huggingface;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureJson;
import io.github.liraai.provider.http.ProviderHttp;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okio.BufferedSource;

/** Reads an answer that is the picture: its bytes, or JSON with the picture or its address in it. */
final class AtOnceAnswers implements ProviderHttp.Answers {
    private final AtOnceProtocol protocol;
    private final Reception reception;
    private final HttpUrl origin;

    /**
     * Prepares to read.
     *
     * @param protocol who answers
     * @param reception where the picture goes
     * @param origin the provider's own address
     */
    AtOnceAnswers(AtOnceProtocol protocol, Reception reception, HttpUrl origin) {
        this.protocol = protocol;
        this.reception = reception;
        this.origin = origin;
    }

    /** What a body holds. */
    private sealed interface Found {
        record Ended(GenerationOutcome outcome) implements Found {}

        record Address(String url) implements Found {}
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        Found found = answer.body(body -> isJson(body) ? fromJson(body) : new Found.Ended(reception.bytes(body)));
        return switch (found) {
            case Found.Ended(GenerationOutcome outcome) -> outcome;
            case Found.Address(String url) -> reception.address(url, origin, answer.deadline());
        };
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        return FailedCreation.of(answer);
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

    private Found fromJson(BufferedSource body) throws IOException {
        try {
            PictureJson json = new PictureJson(JsonReader.of(body));
            Optional<PictureJson.Found> found = json.next();
            if (found.isEmpty()) {
                return new Found.Ended(new Unknown(
                        protocol.withoutPicture(), reception.redactor().detail(json.withoutPicture())));
            }
            return switch (found.get()) {
                case PictureJson.Found.Address(String url) -> new Found.Address(url);
                case PictureJson.Found.Text(BufferedSource text) -> new Found.Ended(reception.base64(text));
            };
        } catch (JsonDataException e) {
            // JSON of another shape, or nested beyond all measure.
            return new Found.Ended(
                    new Unknown(Cause.MALFORMED_RESPONSE, reception.redactor().detail(e)));
        }
    }
}
