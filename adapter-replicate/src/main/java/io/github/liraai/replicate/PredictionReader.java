package io.github.liraai.replicate;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Walks a prediction's JSON without holding it, since its output may be pictures as {@code data:} addresses. The output is an address,
 * a list of them, or an object that holds some; null and other texts are no pictures. For one document and one thread.
 */
final class PredictionReader {
    private static final int MOST_ADDRESSES = 64;
    private static final int LONGEST_ADDRESS = 8192;
    private static final int LONGEST_ID = 256;
    private static final int MOST_WORDS = 2000;
    private static final ByteString DATA = ByteString.encodeUtf8("\"data:");
    private static final ByteString ADDRESS = ByteString.encodeUtf8("\"http");

    private final JsonReader reader;
    private final Taker taker;
    private final List<String> addresses = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String status;
    private String error = "";
    private boolean holdsData;
    private boolean dataWasTaken;

    PredictionReader(BufferedSource body, Taker taker) {
        this.reader = JsonReader.of(body);
        this.taker = taker;
    }

    /** Is told things as they stream by. */
    interface Taker {
        /** Wants nothing. */
        Taker NOTHING = new Taker() {
            @Override
            public void id(String id) {}

            @Override
            public boolean data(BufferedSource json) {
                return false;
            }
        };

        /** Learns the prediction's id, before its output where the document has it so. */
        void id(String id);

        /**
         * Takes a picture, a JSON text that is a {@code data:} address.
         *
         * @return false when it does not want it now
         */
        boolean data(BufferedSource json) throws IOException;
    }

    /**
     * Reads to the end.
     *
     * @throws com.squareup.moshi.JsonDataException when the document has another shape
     */
    Prediction read() throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "id" -> readId();
                case "status" -> status = text(LONGEST_ID);
                case "error" -> readError();
                case "output" -> readOutput();
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        return new Prediction(id, status, error, List.copyOf(addresses), holdsData, dataWasTaken);
    }

    private void readId() throws IOException {
        id = text(LONGEST_ID);
        if (id != null) {
            taker.id(id);
        }
    }

    private void readError() throws IOException {
        if (reader.peek() == Token.NULL) {
            reader.skipValue();
        } else if (reader.peek() == Token.STRING) {
            String words = text(MOST_WORDS);
            error = words == null ? "an error of many words" : words;
        } else {
            // Some models put an object there; its text has the words in it.
            try (BufferedSource json = reader.nextSource()) {
                json.request(MOST_WORDS);
                error = json.readUtf8(Math.min(MOST_WORDS, json.getBuffer().size()));
            }
        }
    }

    private void readOutput() throws IOException {
        switch (reader.peek()) {
            case STRING -> readPicture();
            case BEGIN_ARRAY -> {
                reader.beginArray();
                while (reader.hasNext()) {
                    readOutput();
                }
                reader.endArray();
            }
            case BEGIN_OBJECT -> {
                reader.beginObject();
                while (reader.hasNext()) {
                    reader.skipName();
                    readOutput();
                }
                reader.endObject();
            }
            default -> reader.skipValue();
        }
    }

    private void readPicture() throws IOException {
        try (BufferedSource json = reader.nextSource()) {
            if (begins(json, DATA)) {
                holdsData = true;
                dataWasTaken |= taker.data(json);
            } else if (begins(json, ADDRESS) && addresses.size() < MOST_ADDRESSES) {
                String address = text(json, LONGEST_ADDRESS);
                if (address != null) {
                    addresses.add(address);
                }
            }
        }
    }

    private static boolean begins(BufferedSource json, ByteString prefix) throws IOException {
        return json.request(prefix.size()) && json.rangeEquals(0, prefix);
    }

    /** Reads a text of bounded length; null when it is none or longer. */
    private @Nullable String text(int most) throws IOException {
        if (reader.peek() != Token.STRING) {
            reader.skipValue();
            return null;
        }
        try (BufferedSource json = reader.nextSource()) {
            return text(json, most);
        }
    }

    private static @Nullable String text(BufferedSource json, int most) throws IOException {
        // Every character may stand there as an escape of six.
        if (json.request(6L * most + 3)) {
            return null;
        }
        Buffer whole = new Buffer();
        whole.writeAll(json);
        String text = JsonReader.of(whole).nextString();
        return text.length() > most ? null : text;
    }
}
