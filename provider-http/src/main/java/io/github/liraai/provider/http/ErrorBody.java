package io.github.liraai.provider.http;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a failed answer says, whatever its form: JSON with a text, a list or an object under {@code error},
 * {@code detail} or {@code message}, plain text, or a page.
 *
 * @param words the provider's words, raw: not for logs before they were redacted
 * @param isPage whether it is markup, or longer than any plain words of a provider's API: by a proxy, a portal or a web server on the way
 * @param estimatedTime how long it says the model will take to load, or null
 * @param json the body as a tree of maps, lists, texts, {@link Double}s and booleans, or null when it is not JSON; raw too
 */
public record ErrorBody(
        String words,
        boolean isPage,
        @Nullable Duration estimatedTime,
        @Nullable Object json) {
    private static final List<String> TELLING = List.of("error", "detail", "message", "msg", "title", "errors");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern PAGE =
            Pattern.compile("\\A\\uFEFF?\\s*<|<(?:!doctype|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

    /** In characters. */
    private static final int LONGEST_PLAIN_WORDS = 1000;

    static ErrorBody parse(String raw) {
        String text = raw.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
                reader.setLenient(true);
                return ofJson(reader.readJsonValue());
            } catch (IOException | JsonDataException e) {
                // Cut off or not JSON after all: the words are in it all the same.
                return new ErrorBody(text, false, null, null);
            }
        }
        boolean isPage =
                text.length() > LONGEST_PLAIN_WORDS || PAGE.matcher(text).find();
        return new ErrorBody(TAG.matcher(text).replaceAll(" ").strip(), isPage, null, null);
    }

    private static ErrorBody ofJson(@Nullable Object json) {
        Duration estimate = json instanceof Map<?, ?> object
                        && object.get("estimated_time") instanceof Double seconds
                        && seconds >= 0
                ? RetryAfter.bounded(Duration.ofMillis((long) Math.min(seconds * 1000, 1e12)))
                : null;
        return new ErrorBody(wordsOf(json), false, estimate, json);
    }

    private static String wordsOf(@Nullable Object json) {
        return switch (json) {
            case null -> "";
            case String text -> text;
            case List<?> list ->
                list.stream()
                        .map(ErrorBody::wordsOf)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; "));
            case Map<?, ?> object -> wordsOfObject(object);
            default -> json.toString();
        };
    }

    private static String wordsOfObject(Map<?, ?> object) {
        Stream<@Nullable Object> telling = TELLING.stream().map(object::get);
        return telling.filter(Objects::nonNull)
                .map(ErrorBody::wordsOf)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(object::toString);
    }
}
