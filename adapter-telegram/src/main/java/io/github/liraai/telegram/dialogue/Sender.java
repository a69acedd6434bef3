package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.telegram.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote or tapped.
 *
 * @param id the number Telegram gives them
 * @param firstName how they call themselves, unchecked, may be blank
 * @param lastName the rest of it, or null
 * @param handle their handle without {@code @}, or null
 * @param languageTag their client's language, or null
 */
public record Sender(
        long id,
        String firstName,
        @Nullable String lastName,
        @Nullable String handle,
        @Nullable String languageTag) {
    UserId user() {
        return new UserId(Long.toString(id));
    }

    Profile profile() {
        return new Profile(lastName == null ? firstName : firstName + " " + lastName, handle, languageTag);
    }

    Language language() {
        return Language.ofTag(languageTag);
    }
}
