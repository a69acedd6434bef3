package io.github.liraai.core.access;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list, in the order of their ids, compared character by character by their codes.
 *
 * @param words their id, or a part of what they are called: {@code @handle}, then the name; upper and lower case are the same, and
 *     null is everybody
 * @param level the level they were put on, also when its time is over, or null for all
 * @param after begin after this id, the last of the page before, or null for the first page
 * @param size 1 to {@value AccessDirectory#LARGEST_PAGE}
 */
public record MemberQuery(
        @Nullable String words,
        @Nullable LevelName level,
        @Nullable UserId after,
        int size) {
    public MemberQuery {
        words = words == null || words.isBlank() ? null : words.strip();
        AccessDirectory.requirePage(size);
    }

    /** Asks for everybody. */
    public static MemberQuery all(@Nullable UserId after, int size) {
        return new MemberQuery(null, null, after, size);
    }

    /** Gives the text in which words are looked for, in lower case. */
    public static String textOf(Profile profile) {
        return lower(Stream.of(profile.handle() == null ? null : "@" + profile.handle(), profile.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    /** Gives the words in lower case, or null for everybody. */
    public @Nullable String part() {
        return words == null ? null : lower(words);
    }

    /** Tells whether somebody is among those asked for, whatever the page. */
    public boolean takes(Member member) {
        String part = part();
        return (level == null || level.equals(member.level()))
                && (part == null
                        || member.id().value().equals(words)
                        || textOf(member.profile()).contains(part));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
