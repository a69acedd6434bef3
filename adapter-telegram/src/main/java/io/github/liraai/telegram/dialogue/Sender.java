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
 * @param chosenTag the language they chose by hand, or null to follow the client
 */
public record Sender(
        long id,
        String firstName,
        @Nullable String lastName,
        @Nullable String handle,
        @Nullable String languageTag,
        @Nullable String chosenTag) {
    UserId user() {
        return new UserId(Long.toString(id));
    }

    Profile profile() {
        return new Profile(lastName == null ? firstName : firstName + " " + lastName, handle, languageTag);
    }

    /** Has them answered in the language they chose, or with null in their client's. */
    Sender choosing(@Nullable String tag) {
        return new Sender(id, firstName, lastName, handle, languageTag, tag);
    }

    Language language() {
        return Language.ofTag(chosenTag == null ? languageTag : chosenTag);
    }
}
