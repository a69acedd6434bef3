package io.github.liraai.gemini;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.provider.http.Answer;
import io.github.liraai.provider.http.Base64Text;
import io.github.liraai.provider.http.FailedAnswer;
import io.github.liraai.provider.http.PictureOutcomes;
import io.github.liraai.provider.http.ProviderHttp;
import io.github.liraai.provider.http.Redactor;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.provider.http.media.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Imagen's {@code predict} answers: pictures, reasons for which some were filtered, or nothing when all were. Pictures
 * that came whole are delivered whatever becomes of the others. Each answer needs one of its own.
 */
final class PredictAnswers implements ProviderHttp.Answers {
    private final GenerationCall call;
    private final MediaGate gate;
    private final GeminiFailures failures;
    private final int wanted;
    private final List<SpooledPicture> pictures = new ArrayList<>();
    private @Nullable Verdict bad;
    private String filtered = "";

    PredictAnswers(GenerationCall call, MediaGate gate, GeminiFailures failures, int wanted) {
        this.call = call;
        this.gate = gate;
        this.failures = failures;
        this.wanted = wanted;
    }

    @Override
    public GenerationOutcome success(Answer answer) throws IOException {
        try {
            answer.body(this::read);
        } catch (IOException e) {
            if (pictures.isEmpty()) {
                throw e;
            }
        }
        return outcome(answer.redactor());
    }

    @Override
    public GenerationOutcome failure(FailedAnswer answer) {
        return failures.outcome(answer);
    }

    private GenerationOutcome outcome(Redactor redactor) throws IOException {
        if (!pictures.isEmpty()) {
            return new Pictures(pictures);
        }
        if (bad != null) {
            return PictureOutcomes.of(bad, redactor);
        }
        return filtered.isEmpty()
                ? new Unknown(Cause.NO_IMAGE, "no picture, and no reason")
                : new Rejected(Cause.CONTENT_BLOCKED, redactor.detail("no picture: " + filtered));
    }

    /** Reads the document; what it finds is in the fields. */
    private boolean read(BufferedSource body) throws IOException {
        try {
            JsonReader reader = JsonReader.of(body);
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals("predictions") && reader.peek() == Token.BEGIN_ARRAY) {
                    predictions(reader);
                } else {
                    reader.skipValue();
                }
                if (pictures.size() == wanted) {
                    return true;
                }
            }
            reader.endObject();
            return true;
        } catch (JsonDataException e) {
            throw new IOException("JSON of another shape", e);
        }
    }

    private void predictions(JsonReader reader) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            if (reader.peek() == Token.BEGIN_OBJECT) {
                prediction(reader);
            } else {
                reader.skipValue();
            }
            if (pictures.size() == wanted) {
                return;
            }
        }
        reader.endArray();
    }

    private void prediction(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "bytesBase64Encoded" -> picture(reader);
                case "raiFilteredReason" -> filtered = ShortText.next(reader).orElse(filtered);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
    }

    private void picture(JsonReader reader) throws IOException {
        if (reader.peek() != Token.STRING) {
            reader.skipValue();
            return;
        }
        switch (gate.pass(new Base64Text(reader.nextSource()), call::newPicture)) {
            case Verdict.Admitted(SpooledPicture picture) -> pictures.add(picture);
            case Verdict.Broken(IOException failure) -> throw failure;
            case Verdict.Refused refused -> bad = refused;
            case Verdict.Unkept unkept -> bad = unkept;
        }
    }
}
