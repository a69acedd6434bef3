package io.github.liraai.gemini;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Optional;
import okio.Buffer;
import okio.BufferedSource;

/** Reads texts of a JSON document of which only the beginning matters, so that none is ever held whole. */
final class ShortText {
    private static final long LONGEST = 4096;

    private ShortText() {}

    /** Reads the next value's text, its beginning if it is long; empty when it is none. */
    static Optional<String> next(JsonReader reader) throws IOException {
        if (reader.peek() != Token.STRING) {
            reader.skipValue();
            return Optional.empty();
        }
        try (BufferedSource json = reader.nextSource()) {
            // Read raw, with its quotes: a text without end would be unescaped into memory otherwise.
            if (json.request(LONGEST)) {
                return Optional.of(json.readUtf8(LONGEST).substring(1));
            }
            try (JsonReader text = JsonReader.of(new Buffer().write(json.readByteString()))) {
                text.setLenient(true);
                return Optional.of(text.nextString());
            }
        }
    }
}
