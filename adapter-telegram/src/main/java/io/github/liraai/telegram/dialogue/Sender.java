package io.github.liraai.telegram.dialogue;

import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.telegram.text.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote or tapped.
 *
 * @param id the number Telegram gives them
 * @param firstName how they call themselves, unchecked, may be blank
 * @param lastName the rest of it, or null
 * @param handle their handle without {@code @}, or null
 * @param languageTag their client's language, or null
 * @param member as the directory knew them when the update was taken up; null before that
 * @param preferences what they chose, as it was then; {@link Preferences#NONE} before that
 */
public record Sender(
        long id,
        String firstName,
        @Nullable String lastName,
        @Nullable String handle,
        @Nullable String languageTag,
        @Nullable Member member,
        Preferences preferences) {
    /** Gives somebody as Telegram tells of them, before anything else is known. */
    public static Sender stranger(
            long id,
            String firstName,
            @Nullable String lastName,
            @Nullable String handle,
            @Nullable String languageTag) {
        return new Sender(id, firstName, lastName, handle, languageTag, null, Preferences.NONE);
    }

    UserId user() {
        return new UserId(Long.toString(id));
    }

    Profile profile() {
        return new Profile(lastName == null ? firstName : firstName + " " + lastName, handle, languageTag);
    }

    /** Gives them as the directory knows them; for whoever comes after {@link #met}. */
    Member known() {
        return Objects.requireNonNull(member, "nobody has looked who it is");
    }

    /** Has them be somebody the directory knows, served as they like it. */
    Sender met(Member known, Preferences chosen) {
        return new Sender(id, firstName, lastName, handle, languageTag, known, chosen);
    }

    /** Has them answered in the language they chose, or in their client's, and served as they like it. */
    Sender choosing(Preferences preferences) {
        return new Sender(id, firstName, lastName, handle, languageTag, member, preferences);
    }

    Language language() {
        String chosen = preferences.language();
        return Language.ofTag(chosen == null ? languageTag : chosen);
    }
}
