package io.github.liraai.cli.command;

import io.github.liraai.cli.wiring.Office;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationLedger.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People on levels that are no longer configured, and so count as newcomers. */
final class UnknownLevels {
    private final Office office;

    UnknownLevels(Office office) {
        this.office = office;
    }

    List<Finding> list() {
        List<Finding> found = new ArrayList<>();
        List<Member> page = page(null);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(member -> office.levels().find(member.level()).isEmpty())
                    .map(this::finding)
                    .forEach(found::add);
            page = page(page.getLast().id());
        }
        return found;
    }

    private List<Member> page(@Nullable UserId after) {
        return office.directory().list(new MemberQuery(null, null, after, AccessDirectory.LARGEST_PAGE));
    }

    private Finding finding(Member member) {
        String id = member.id().value();
        String newcomer = office.levels().initial().name().value();
        return new Finding(
                "user " + id,
                "level " + member.level().value() + " is not configured and counts as " + newcomer,
                "configure it again, or put them on another one: lira users set-level " + id + " " + newcomer);
    }
}
