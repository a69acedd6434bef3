package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.UserId;
import java.util.List;
import java.util.Optional;

/** Find the one person that an administrator means by an id, a handle or a name (driving port). Thread-safe. */
@FunctionalInterface
public interface FindMember {
    /**
     * Finds them: whoever has the id, which digits alone always are, else whoever has the handle, with or without {@code @}, else the only one whose handle or name has
     * the words in it; upper and lower case are the same.
     */
    Result find(String words);

    /** Creates the use case. */
    static FindMember of(AccessDirectory directory) {
        return words -> {
            Optional<Member> known = UserId.isValid(words) ? directory.find(new UserId(words)) : Optional.empty();
            return known.<Result>map(Result.One::new).orElseGet(() -> called(directory, words));
        };
    }

    private static Result called(AccessDirectory directory, String words) {
        if (words.isBlank() || words.chars().allMatch(Character::isDigit)) {
            return new Result.None();
        }
        String handle = words.startsWith("@") ? words.substring(1) : words;
        Optional<Member> first = Optional.empty();
        boolean isOnly = true;
        UserId after = null;
        while (true) {
            List<Member> page = directory.list(new MemberQuery(words, null, after, AccessDirectory.LARGEST_PAGE));
            for (Member member : page) {
                if (handle.equalsIgnoreCase(member.profile().handle())) {
                    return new Result.One(member);
                }
                isOnly = first.isEmpty();
                first = first.or(() -> Optional.of(member));
            }
            if (page.size() < AccessDirectory.LARGEST_PAGE) {
                return isOnly ? first.<Result>map(Result.One::new).orElseGet(Result.None::new) : new Result.Several();
            }
            after = page.getLast().id();
        }
    }

    /** What was found. */
    sealed interface Result {
        /**
         * It is one person.
         *
         * @param member who
         */
        record One(Member member) implements Result {}

        /** It may be one of several people. */
        record Several() implements Result {}

        /** Nobody who was seen is called that. */
        record None() implements Result {}
    }
}
