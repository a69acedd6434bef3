package io.github.liraai.gemini;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureOutcomes;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.provider.http.media.Verdict;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okio.BufferedSource;

/**
 * Reads what {@code generateContent} answers. A 200 is not yet a picture: the prompt or the picture may have been blocked, or the
 * model may have answered with words.
 */
final class ContentAnswers implements ProviderHttp.Answers {
    /** Reasons to stop that mean a filter, from the official client's list. */
    private static final Set<String> BLOCKED = Set.of(
            "SAFETY",
            "IMAGE_SAFETY",
            "PROHIBITED_CONTENT",
            "IMAGE_PROHIBITED_CONTENT",
            "BLOCKLIST",
            "SPII",
            "RECITATION",
            "IMAGE_RECITATION");

    private final GenerationCall call;
    private final MediaGate gate;
    private final GeminiFailures failures;

    ContentAnswers(GenerationCall call, MediaGate gate, GeminiFailures failures) {
        this.call = call;
        this.gate = gate;
        this.failures = failures;
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        return answer.body(body -> read(body, answer.redactor()));
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        return failures.outcome(answer);
    }

    private GenerationOutcome read(BufferedSource body, Redactor redactor) throws IOException {
        ContentJson json = new ContentJson(JsonReader.of(body), gate, call);
        try {
            Optional<Verdict> verdict = json.read();
            return verdict.isPresent() ? PictureOutcomes.of(verdict.get(), redactor) : withoutPicture(json, redactor);
        } catch (JsonDataException e) {
            // JSON of another shape, or nested beyond all measure.
            return new Unknown(Cause.MALFORMED_RESPONSE, redactor.detail(e));
        }
    }

    private static GenerationOutcome withoutPicture(ContentJson json, Redactor redactor) {
        if (!json.blockReason().isEmpty()) {
            return new Rejected(
                    Cause.CONTENT_BLOCKED, detail("the prompt was blocked", json.blockReason(), json, redactor));
        }
        String detail = detail("no picture", json.finishReason(), json, redactor);
        if (BLOCKED.contains(json.finishReason())) {
            return new Rejected(Cause.CONTENT_BLOCKED, detail);
        }
        // Words cost money as pictures do; only the API's own word makes it certain that they did not.
        return json.words().toLowerCase(Locale.ROOT).contains("you will not be charged")
                ? new Rejected(Cause.NO_IMAGE, detail)
                : new Unknown(Cause.NO_IMAGE, detail);
    }

    private static String detail(String what, String reason, ContentJson json, Redactor redactor) {
        return redactor.detail(
                what + (reason.isEmpty() ? "" : ", " + reason) + (json.words().isEmpty() ? "" : ": " + json.words()));
    }
}
