package io.github.liraai.huggingface;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Paths that a provider's answer names: only what cannot lead anywhere else is followed. */
final class TaskPath {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._:~-]{0,127}");
    private static final int LONGEST = 500;

    private TaskPath() {}

    /** Takes an address's path, without its host: questions go where the request went. */
    static Optional<String> ofAddress(Optional<String> address) {
        return address.map(HttpUrl::parse)
                .map(url -> String.join("/", url.pathSegments()))
                .filter(TaskPath::isSafe);
    }

    /** Puts an id at the end of a path. */
    static Optional<String> withId(String before, Optional<String> id) {
        return id.filter(each -> SEGMENT.matcher(each).matches()).map(each -> before + each);
    }

    static boolean isSafe(@Nullable String path) {
        if (path == null || path.isEmpty() || path.length() > LONGEST) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }
}
