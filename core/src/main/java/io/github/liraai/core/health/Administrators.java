package io.github.liraai.core.health;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Who is told of models that go and come back, and how.
 *
 * @param directory the people
 * @param level the level of those among them who are told
 * @param news tells them
 */
public record Administrators(AccessDirectory directory, LevelName level, AdministratorNews news) {
    public Administrators {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(news, "news");
    }

    /** Lists those who are not shut out; goes through the whole directory. */
    List<Member> list(Instant now) {
        List<Member> found = new ArrayList<>();
        List<Member> page = directory.list(null, AccessDirectory.LARGEST_PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(member -> member.level().equals(level) && !member.isBlockedAt(now))
                    .forEach(found::add);
            page = directory.list(page.getLast().id(), AccessDirectory.LARGEST_PAGE);
        }
        return found;
    }
}
