package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    public List<Member> list(@Nullable UserId after, int size) {
        return stores.directory().list(after, size);
    }

    @Override
    public Member apply(AccessChange change, LevelName initial, Instant now) {
        return stores.directory().apply(change, initial, now);
    }

    @Override
    public List<AuditEntry> audit(int size) {
        return stores.directory().audit(size);
    }
}
