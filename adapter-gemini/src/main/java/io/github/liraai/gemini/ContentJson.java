package io.github.liraai.gemini;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.provider.http.media.MediaGate;
import io.github.liraai.provider.http.media.Verdict;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Walks the answer of {@code generateContent} up to the first picture that is one, and notes what it says otherwise. For one
 * document and one thread.
 */
final class ContentJson {
    private final JsonReader reader;
    private final MediaGate gate;
    private final GenerationCall call;
    private final StringJoiner words = new StringJoiner(" ");
    private @Nullable Verdict bad;
    private String blockReason = "";
    private String finishReason = "";

    ContentJson(JsonReader reader, MediaGate gate, GenerationCall call) {
        this.reader = reader;
        this.gate = gate;
        this.call = call;
    }

    /**
     * Reads up to the first picture, or to the end.
     *
     * @return what became of the first picture, or else of what should have been one; empty when there is none
     * @throws IOException when the answer breaks off
     * @throws com.squareup.moshi.JsonDataException when it has another shape altogether
     */
    Optional<Verdict> read() throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            Optional<Verdict> found = switch (reader.nextName()) {
                case "candidates" -> each(this::candidate);
                case "promptFeedback", "prompt_feedback" -> feedback();
                case "error" -> error();
                default -> skip();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        reader.endObject();
        return Optional.ofNullable(bad);
    }

    /** Gives the reason for which the prompt was blocked, or an empty text. */
    String blockReason() {
        return blockReason;
    }

    /** Gives the reason for which the model stopped, or an empty text. */
    String finishReason() {
        return finishReason;
    }

    /** Gives the words that came with it: the API's own and the model's. */
    String words() {
        return words.toString();
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    private interface Element {
        Optional<Verdict> read() throws IOException;
    }

    private Optional<Verdict> each(Element element) throws IOException {
        if (reader.peek() != Token.BEGIN_ARRAY) {
            return skip();
        }
        reader.beginArray();
        while (reader.hasNext()) {
            Optional<Verdict> found = element.read();
            if (found.isPresent()) {
                return found;
            }
        }
        reader.endArray();
        return Optional.empty();
    }

    private Optional<Verdict> candidate() throws IOException {
        return fields(name -> switch (name) {
            case "content" -> fields(inner -> inner.equals("parts") ? each(this::part) : skip());
            case "finishReason", "finish_reason" -> {
                finishReason = first(finishReason, text());
                yield Optional.empty();
            }
            case "finishMessage", "finish_message" -> note(text());
            default -> skip();
        });
    }

    private Optional<Verdict> part() throws IOException {
        ContentPart part = new ContentPart(reader, gate, call);
        Optional<Verdict> verdict = part.read();
        note(part.words());
        if (verdict.isPresent() && verdict.get() instanceof Verdict.Refused refused) {
            // Sound, or a broken picture: there may be a better one behind it.
            bad = bad == null ? refused : bad;
            return Optional.empty();
        }
        return verdict;
    }

    private Optional<Verdict> feedback() throws IOException {
        return fields(name -> switch (name) {
            case "blockReason", "block_reason" -> {
                blockReason = first(blockReason, text());
                yield Optional.empty();
            }
            case "blockReasonMessage", "block_reason_message" -> note(text());
            default -> skip();
        });
    }

    private Optional<Verdict> error() throws IOException {
        return reader.peek() == Token.STRING
                ? note(text())
                : fields(name -> name.equals("message") ? note(text()) : skip());
    }

    /** Reads one field. */
    @FunctionalInterface
    private interface Field {
        Optional<Verdict> read(String name) throws IOException;
    }

    private Optional<Verdict> fields(Field field) throws IOException {
        if (reader.peek() != Token.BEGIN_OBJECT) {
            return skip();
        }
        reader.beginObject();
        while (reader.hasNext()) {
            Optional<Verdict> found = field.read(reader.nextName());
            if (found.isPresent()) {
                return found;
            }
        }
        reader.endObject();
        return Optional.empty();
    }

    private String text() throws IOException {
        return ShortText.next(reader).orElse("");
    }

    private static String first(String before, String now) {
        return before.isEmpty() ? now : before;
    }

    /** Keeps words for operators, of which a line is enough. */
    private Optional<Verdict> note(String said) {
        if (!said.isBlank() && words.length() < 1000) {
            words.add(said.strip());
        }
        return Optional.empty();
    }

    private Optional<Verdict> skip() throws IOException {
        reader.skipValue();
        return Optional.empty();
    }
}
