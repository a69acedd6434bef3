package io.github.liraai.core.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Find out who administers the bot: whoever is at {@link LevelName#ADMIN} and not shut out (driving port). Thread-safe. */
public final class FindAdministrators {
    private final AccessDirectory directory;
    private final AccessLevels levels;
    private final InstantSource clock;

    private FindAdministrators(AccessDirectory directory, AccessLevels levels, InstantSource clock) {
        this.directory = directory;
        this.levels = levels;
        this.clock = clock;
    }

    /** Creates the use case. */
    public static FindAdministrators of(AccessDirectory directory, AccessLevels levels, InstantSource clock) {
        return new FindAdministrators(directory, levels, clock);
    }

    /** Finds somebody who is an administrator; empty for everybody else, known or not. */
    public Optional<Member> find(UserId user) {
        return directory.find(user).filter(this::include);
    }

    /** Tells whether somebody who was just read is one. */
    public boolean include(Member member) {
        return levels.isAdministrator(member, clock.instant());
    }

    /** Lists them all, in the order of their ids. */
    public List<Member> all() {
        Instant now = clock.instant();
        List<Member> found = new ArrayList<>();
        List<Member> page = page(null);
        while (!page.isEmpty()) {
            page.stream().filter(member -> levels.isAdministrator(member, now)).forEach(found::add);
            page = page(page.getLast().id());
        }
        return found;
    }

    private List<Member> page(@Nullable UserId after) {
        return directory.list(new MemberQuery(null, LevelName.ADMIN, after, AccessDirectory.LARGEST_PAGE));
    }
}
