package io.github.liraai.openai;

import io.github.liraai.provider.http.ErrorBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code {"error":{"message","type","param","code"}}} says to programs; other shapes have no marks.
 *
 * @param marks code and type, in lower case
 * @param words the provider's words in lower case, raw: not for logs
 */
record OpenAiError(List<String> marks, String words) {
    static OpenAiError of(ErrorBody body) {
        return new OpenAiError(marksOf(body.json()), body.words().toLowerCase(Locale.ROOT));
    }

    /** Reads the marks of a body that was read as a tree. */
    static List<String> marksOf(@Nullable Object json) {
        List<String> marks = new ArrayList<>();
        if (json instanceof Map<?, ?> body && body.get("error") instanceof Map<?, ?> error) {
            for (String name : List.of("code", "type")) {
                if (error.get(name) instanceof String mark) {
                    marks.add(mark.toLowerCase(Locale.ROOT));
                }
            }
        }
        return marks;
    }

    boolean isAny(Set<String> wanted) {
        return marks.stream().anyMatch(wanted::contains);
    }
}
