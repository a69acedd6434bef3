package io.github.liraai.gemini;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.provider.http.Base64Text;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.provider.http.media.Verdict;
import java.io.IOException;
import java.util.Optional;
import okio.BufferedSource;

/** Reads one part of an answer: words, or a picture that goes through the gate as it streams by. For one part and one thread. */
final class ContentPart {
    private final JsonReader reader;
    private final MediaGate gate;
    private final GenerationCall call;
    private String words = "";
    private boolean isThought;
    private boolean isInsideData;
    private boolean isEnded;

    ContentPart(JsonReader reader, MediaGate gate, GenerationCall call) {
        this.reader = reader;
        this.gate = gate;
        this.call = call;
    }

    /** Gives the words that the part holds for the reader, or an empty text. */
    String words() {
        return isThought ? "" : words;
    }

    /**
     * Reads the part to its end.
     *
     * @return what became of its picture; empty when it has none, or a draft of a model that thinks
     * @throws IOException when the answer breaks off
     */
    Optional<Verdict> read() throws IOException {
        if (reader.peek() != Token.BEGIN_OBJECT) {
            reader.skipValue();
            return Optional.empty();
        }
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "thought" -> readThought();
                case "text" -> words = ShortText.next(reader).orElse("");
                case "inlineData", "inline_data" -> {
                    Optional<Verdict> verdict = inlineData();
                    if (verdict.isPresent()) {
                        return verdict;
                    }
                }
                default -> reader.skipValue();
            }
            if (isEnded) {
                return Optional.empty();
            }
        }
        reader.endObject();
        return Optional.empty();
    }

    private Optional<Verdict> inlineData() throws IOException {
        if (reader.peek() != Token.BEGIN_OBJECT) {
            reader.skipValue();
            return Optional.empty();
        }
        reader.beginObject();
        isInsideData = true;
        while (reader.hasNext()) {
            boolean isData = reader.nextName().equals("data") && reader.peek() == Token.STRING;
            if (isData && !isThought) {
                return picture(reader.nextSource());
            }
            reader.skipValue();
        }
        reader.endObject();
        isInsideData = false;
        return Optional.empty();
    }

    private Optional<Verdict> picture(BufferedSource base64) throws IOException {
        Verdict verdict =
                gate.pass(new Base64Text(base64), () -> new HeldPicture(call.newPicture(), this::readOnToKnow));
        if (verdict instanceof Verdict.Unkept(HeldPicture.UnreadException unread)) {
            throw unread.failure();
        }
        boolean isDraft = readOnToKnow();
        return isDraft ? Optional.empty() : Optional.of(verdict);
    }

    /** Reads the rest of the part, and tells whether it is a thought. */
    private boolean readOnToKnow() throws IOException {
        if (isEnded) {
            return isThought;
        }
        if (isInsideData) {
            while (reader.hasNext()) {
                reader.skipName();
                reader.skipValue();
            }
            reader.endObject();
            isInsideData = false;
        }
        while (reader.hasNext()) {
            if (reader.nextName().equals("thought")) {
                readThought();
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        isEnded = true;
        return isThought;
    }

    private void readThought() throws IOException {
        if (reader.peek() == Token.BOOLEAN) {
            isThought = reader.nextBoolean();
        } else {
            reader.skipValue();
        }
    }
}
