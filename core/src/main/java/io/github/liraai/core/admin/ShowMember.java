package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobCounts;
import io.github.liraai.core.generation.JobQuery;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.JobReport;
import io.github.liraai.core.generation.ShowStanding;
import java.util.List;
import java.util.Optional;

/** Show all that an administrator may know of one person at a glance (driving port). Thread-safe. */
@FunctionalInterface
public interface ShowMember {
    /** How many requests a card shows at the most. */
    int LATEST = 3;

    /** Shows a card; empty for somebody who was never seen. */
    Optional<Card> card(UserId user);

    /** Creates the use case. */
    static ShowMember of(AccessDirectory directory, ShowStanding standing, JobRegister register) {
        return user -> directory
                .find(user)
                .map(member -> new Card(
                        member,
                        standing.of(user),
                        register.counts(user),
                        register.list(JobQuery.latestOf(user, LATEST))));
    }

    /**
     * A person.
     *
     * @param member who: name, block, first and last seen
     * @param standing their level in force and today's quota
     * @param history what became of their requests
     * @param latest their last requests, newest first, {@value #LATEST} at the most
     */
    record Card(Member member, ShowStanding.Standing standing, JobCounts history, List<JobReport> latest) {
        public Card {
            latest = List.copyOf(latest);
        }
    }
}
