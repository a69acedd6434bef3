package io.github.liraai.simulator.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Give the parameters of one call, however its body was written. Immutable. */
public final class Parameters {
    private final Map<String, String> texts;
    private final Map<String, Upload> uploads;

    /** Hold what a body said. */
    public Parameters(Map<String, String> texts, Map<String, Upload> uploads) {
        this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        this.uploads = Map.copyOf(uploads);
    }

    /** Find a text; an empty one counts as absent, as it does for Telegram. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
    }

    /** Find a whole number; anything else counts as absent. */
    public OptionalLong number(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text.get().strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Find a whole number, cut to what fits an {@code int}; anything else counts as absent. */
    public OptionalInt integer(String name) {
        OptionalLong number = number(name);
        return number.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.clamp(number.getAsLong(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /** Tell whether a flag is set. */
    public boolean flag(String name) {
        return text(name)
                .map(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .orElse(false);
    }

    /** Find a JSON value; text that is no JSON is refused. */
    public Optional<JsonNode> json(String name) {
        return text(name)
                .map(text -> Json.parse(text)
                        .orElseThrow(() -> ApiFailure.badRequest("can't parse " + name + " JSON object")))
                .filter(node -> !node.isNull());
    }

    /** Find an uploaded file. */
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
    }

    /** List everything as text, files by name and size. */
    public Map<String, String> described() {
        if (uploads.isEmpty()) {
            return texts;
        }
        Map<String, String> all = new LinkedHashMap<>(texts);
        uploads.forEach((name, upload) -> all.merge(name, upload.toString(), (value, file) -> value + " " + file));
        return Collections.unmodifiableMap(all);
    }
}
