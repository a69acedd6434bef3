package io.github.liraai.core.access;

import org.jspecify.annotations.Nullable;

/**
 * How a person calls themselves in the chat; unchecked text of theirs, for reading by people only.
 *
 * @param name the name shown, at most {@value #LONGEST} characters, longer ones are cut
 * @param handle their unique handle without {@code @}, cut likewise
 * @param language the IETF tag of their client
 */
public record Profile(
        @Nullable String name,
        @Nullable String handle,
        @Nullable String language) {
    /** Where a name, a handle or a tag is cut. */
    public static final int LONGEST = 128;

    /** Somebody of whom nothing is known. */
    public static final Profile UNKNOWN = new Profile(null, null, null);

    public Profile {
        name = cut(name);
        handle = cut(handle);
        language = cut(language);
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
