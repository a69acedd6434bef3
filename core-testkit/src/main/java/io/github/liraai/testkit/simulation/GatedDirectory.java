package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.AuditLine;
import io.github.liraai.core.access.AuditQuery;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.MemberCounts;
import io.github.liraai.core.access.MemberQuery;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The people's store as one process reaches it. */
record GatedDirectory(SimulatedStores stores, Gate gate) implements AccessDirectory {
    @Override
    public Member meet(UserId user, Profile profile, LevelName initial, Instant now) {
        return gate.store(PortCall.DIRECTORY_MEET, () -> stores.directory().meet(user, profile, initial, now));
    }

    @Override
    public Optional<Member> find(UserId user) {
        return gate.store(PortCall.DIRECTORY_FIND, () -> stores.directory().find(user));
    }

    @Override
    public List<Member> list(MemberQuery query) {
        return stores.directory().list(query);
    }

    @Override
    public MemberCounts counts(Instant since) {
        return stores.directory().counts(since);
    }

    @Override
    public Member apply(AccessChange change, LevelName initial, Instant now) {
        return stores.directory().apply(change, initial, now);
    }

    @Override
    public List<AuditLine> audit(AuditQuery query) {
        return stores.directory().audit(query);
    }

    @Override
    public boolean turnedAway(AuditEntry entry, Duration pause) {
        return stores.directory().turnedAway(entry, pause);
    }
}
