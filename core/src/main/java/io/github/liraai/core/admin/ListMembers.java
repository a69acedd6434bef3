package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.generation.ShowStanding;
import java.util.List;

/** List people page by page, with level and use of today (driving port). Thread-safe. */
@FunctionalInterface
public interface ListMembers {
    /** Lists a page. */
    Page<Row> page(MemberQuery query);

    /** Creates the use case. */
    static ListMembers of(AccessDirectory directory, ShowStanding standing) {
        return query -> {
            List<Member> members = directory.list(query);
            boolean hasMore = members.size() == query.size()
                    && !directory.list(next(query, members.getLast())).isEmpty();
            return new Page<>(
                    members.stream()
                            .map(member -> new Row(member, standing.of(member.id())))
                            .toList(),
                    hasMore);
        };
    }

    private static MemberQuery next(MemberQuery query, Member last) {
        return new MemberQuery(query.words(), query.level(), last.id(), 1);
    }

    /**
     * A person.
     *
     * @param member who
     * @param standing their level in force and today's quota
     */
    record Row(Member member, ShowStanding.Standing standing) {}
}
