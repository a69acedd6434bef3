package io.github.liraai.provider.http;

import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Walks JSON from picture to picture, without holding one: {@code {"data":[{"b64_json":…}]}},
 * {@code {"data":[{"image":…}]}} likewise, {@code {"data":[{"url":…}]}}, the same under {@code images}, {@code {"output":[url]}} or {@code {"output":url}}. For one
 * document and one thread.
 *
 * <p>An entry with both a {@code b64_json} and a {@code url} is one picture, the one in the document; nulls and empty texts are
 * passed over. The first field with a picture in it tells them all: the same pictures under another name are not told again.
 */
public final class PictureJson {
    /** The longest address, in bytes of its JSON text; a longer one is passed over. */
    static final int LONGEST_ADDRESS = 8192;

    private static final int MOST_WORDS = 1000;
    private static final int EMPTY_TEXT = "\"\"".length();

    private final JsonReader reader;
    private final StringJoiner words = new StringJoiner("; ");
    private Place place = Place.BEFORE;
    private boolean inList;
    private boolean told;
    private @Nullable String entryAddress;
    private @Nullable BufferedSource text;
    private boolean entryTold;

    /** Walks what a reader gives, which must not be used for anything else meanwhile. */
    public PictureJson(JsonReader reader) {
        this.reader = reader;
    }

    /** Where a picture is. */
    public sealed interface Found {
        /**
         * In the document.
         *
         * @param json its text for {@link Base64Text}; to be read before the next picture is looked for, and gone then
         */
        record Text(BufferedSource json) implements Found {}

        /**
         * Elsewhere.
         *
         * @param url as the document tells it, up to 8 KiB
         */
        record Address(String url) implements Found {}
    }

    /** Where the reader stands. */
    private enum Place {
        BEFORE,
        DOCUMENT,
        ENTRIES,
        ENTRY,
        ADDRESSES,
        END
    }

    /**
     * Finds the next picture; the reader stays at it.
     *
     * @return empty when there is no further one, and ever after
     * @throws IOException when the document breaks off or is not JSON
     * @throws com.squareup.moshi.JsonDataException when it is nested too deeply
     */
    public Optional<Found> next() throws IOException {
        drain();
        while (place != Place.END) {
            Optional<Found> found = switch (place) {
                case BEFORE -> begin();
                case DOCUMENT -> inDocument();
                case ENTRIES -> inEntries();
                case ENTRY -> inEntry();
                case ADDRESSES -> inAddresses();
                case END -> Optional.empty();
            };
            if (found.isPresent()) {
                told = true;
                return found;
            }
        }
        return Optional.empty();
    }

    /** Gives what the document said so far under {@code error} and the like; raw: not for logs before it was redacted. */
    public String words() {
        return words.toString();
    }

    /** Says that no picture was found, and what the document said instead; raw like {@link #words}. */
    public String withoutPicture() {
        return words.length() == 0 ? "no picture in the answer" : "no picture in: " + words;
    }

    private Optional<Found> begin() throws IOException {
        if (reader.peek() != Token.BEGIN_OBJECT) {
            reader.skipValue();
            return end();
        }
        reader.beginObject();
        return goOn(Place.DOCUMENT);
    }

    private Optional<Found> inDocument() throws IOException {
        if (!reader.hasNext()) {
            reader.endObject();
            return end();
        }
        switch (reader.nextName()) {
            case "data", "images" -> enter(Place.ENTRIES);
            case "output" -> enter(Place.ADDRESSES);
            case "error", "message", "detail" -> note();
            default -> reader.skipValue();
        }
        return Optional.empty();
    }

    /** Goes into a list, or stays before the only one where there is no list. */
    private void enter(Place within) throws IOException {
        if (told) {
            reader.skipValue();
            return;
        }
        inList = reader.peek() == Token.BEGIN_ARRAY;
        if (inList) {
            reader.beginArray();
        }
        place = within;
    }

    private Optional<Found> inEntries() throws IOException {
        if (inList && !reader.hasNext()) {
            return leaveList();
        }
        if (reader.peek() == Token.BEGIN_OBJECT) {
            reader.beginObject();
            entryAddress = null;
            entryTold = false;
            return goOn(Place.ENTRY);
        }
        reader.skipValue();
        return goOn(inList ? Place.ENTRIES : Place.DOCUMENT);
    }

    private Optional<Found> inEntry() throws IOException {
        if (!reader.hasNext()) {
            reader.endObject();
            place = inList ? Place.ENTRIES : Place.DOCUMENT;
            return entryTold
                    ? Optional.empty()
                    : Optional.ofNullable(entryAddress).map(Found.Address::new);
        }
        String name = reader.nextName();
        boolean telling = !entryTold && reader.peek() == Token.STRING;
        if (telling && (name.equals("b64_json") || name.equals("image"))) {
            return entryText(text());
        }
        if (telling && name.equals("url")) {
            return inPlaceOrLater(address());
        }
        reader.skipValue();
        return Optional.empty();
    }

    private Optional<Found> entryText(Optional<Found> text) {
        entryTold = text.isPresent();
        return text;
    }

    /** An address waits for the end of its entry: the picture itself may follow. */
    private Optional<Found> inPlaceOrLater(Optional<Found> found) {
        if (found.isPresent() && found.get() instanceof Found.Address(String url)) {
            entryAddress = url;
            return Optional.empty();
        }
        return entryText(found);
    }

    private Optional<Found> inAddresses() throws IOException {
        if (inList && !reader.hasNext()) {
            return leaveList();
        }
        place = inList ? Place.ADDRESSES : Place.DOCUMENT;
        if (reader.peek() == Token.STRING) {
            return address();
        }
        reader.skipValue();
        return Optional.empty();
    }

    private Optional<Found> text() throws IOException {
        BufferedSource json = nextText();
        if (json.request(EMPTY_TEXT + 1L)) {
            return picture(json);
        }
        drain();
        return Optional.empty();
    }

    /** Reads an address, or finds that it is a picture: {@code data:image/png;base64,…}. */
    private Optional<Found> address() throws IOException {
        BufferedSource json = nextText();
        if (json.request(6) && json.peek().readUtf8(6).substring(1).equals("data:")) {
            return picture(json);
        }
        if (json.request(LONGEST_ADDRESS + 1L)) {
            drain();
            return Optional.empty();
        }
        JsonReader alone = JsonReader.of(json);
        alone.setLenient(true);
        String url = alone.nextString();
        drain();
        return url.isEmpty() ? Optional.empty() : Optional.of(new Found.Address(url));
    }

    private void note() throws IOException {
        if (reader.peek() == Token.NULL) {
            reader.skipValue();
            return;
        }
        BufferedSource value = nextText();
        boolean tooLong = value.request(MOST_WORDS + 1L);
        String raw = value.readUtf8(Math.min(MOST_WORDS, value.getBuffer().size()));
        // As the only one of a list, since a text alone is not a document to everybody.
        words.add(tooLong ? raw : ErrorBody.parse("[" + raw + "]").words());
        drain();
    }

    /** Closed or not by whoever reads it, it is still to be drained. */
    private static Optional<Found> picture(BufferedSource json) {
        return Optional.of(new Found.Text(Okio.buffer(new ForwardingSource(json) {
            @Override
            public void close() {
                // The rest is read in drain().
            }
        })));
    }

    private BufferedSource nextText() throws IOException {
        BufferedSource next = reader.nextSource();
        text = next;
        return next;
    }

    /** Reads to the end of a value that nobody read: Moshi 1.15.2 skips too far when more than 8 KiB of it are left. */
    private void drain() throws IOException {
        BufferedSource begun = text;
        text = null;
        while (begun != null && !begun.exhausted()) {
            begun.skip(begun.getBuffer().size());
        }
    }

    private Optional<Found> leaveList() throws IOException {
        reader.endArray();
        return goOn(Place.DOCUMENT);
    }

    private Optional<Found> goOn(Place at) {
        place = at;
        return Optional.empty();
    }

    private Optional<Found> end() {
        return goOn(Place.END);
    }
}
