package io.github.liraai.huggingface;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import okio.BufferedSource;

/**
 * Walks JSON up to the first picture, {@code {"data":[{"b64_json":…}]}}, {@code {"data":[{"url":…}]}},
 * {@code {"output":[url]}} or {@code {"output":url}}, without holding it. For one document and one thread.
 */
final class PictureJson {
    private static final int MOST_WORDS = 1000;
    private static final int LONGEST_ADDRESS = 8192;

    private final JsonReader reader;
    private final StringJoiner words = new StringJoiner("; ");

    PictureJson(JsonReader reader) {
        this.reader = reader;
    }

    /** Where the picture is. */
    sealed interface Found {
        /** In the document, as a JSON text of base64. */
        record Text(BufferedSource json) implements Found {}

        /** Elsewhere. */
        record Address(String url) implements Found {}
    }

    /**
     * Finds the first picture; the reader stays at it.
     *
     * @throws com.squareup.moshi.JsonDataException when the document is nested too deeply
     */
    Optional<Found> find() throws IOException {
        if (reader.peek() != Token.BEGIN_OBJECT) {
            reader.skipValue();
            return Optional.empty();
        }
        reader.beginObject();
        while (reader.hasNext()) {
            Optional<Found> found = switch (reader.nextName()) {
                case "data", "images" -> inList(Place.ENTRY);
                case "output" -> inList(Place.ADDRESS);
                case "error", "message", "detail" -> note();
                default -> skip();
            };
            if (found.isPresent()) {
                return found;
            }
        }
        reader.endObject();
        return Optional.empty();
    }

    /** Gives what the document said under {@code error} and the like. */
    String words() {
        return words.toString();
    }

    private enum Place {
        ENTRY,
        ADDRESS
    }

    private Optional<Found> inList(Place place) throws IOException {
        if (reader.peek() != Token.BEGIN_ARRAY) {
            return at(place);
        }
        reader.beginArray();
        while (reader.hasNext()) {
            Optional<Found> found = at(place);
            if (found.isPresent()) {
                return found;
            }
        }
        reader.endArray();
        return Optional.empty();
    }

    private Optional<Found> at(Place place) throws IOException {
        if (place == Place.ADDRESS && reader.peek() == Token.STRING) {
            return address();
        }
        if (place == Place.ENTRY && reader.peek() == Token.BEGIN_OBJECT) {
            return entry();
        }
        return skip();
    }

    private Optional<Found> entry() throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (reader.peek() == Token.STRING && name.equals("b64_json")) {
                return Optional.of(new Found.Text(reader.nextSource()));
            }
            if (reader.peek() == Token.STRING && name.equals("url")) {
                return address();
            }
            reader.skipValue();
        }
        reader.endObject();
        return Optional.empty();
    }

    private Optional<Found> address() throws IOException {
        String url = reader.nextString();
        return url.length() > LONGEST_ADDRESS ? Optional.empty() : Optional.of(new Found.Address(url));
    }

    private Optional<Found> note() throws IOException {
        if (reader.peek() == Token.STRING) {
            String text = reader.nextString();
            words.add(text.length() > MOST_WORDS ? text.substring(0, MOST_WORDS) : text);
            return Optional.empty();
        }
        return skip();
    }

    private Optional<Found> skip() throws IOException {
        reader.skipValue();
        return Optional.empty();
    }
}
