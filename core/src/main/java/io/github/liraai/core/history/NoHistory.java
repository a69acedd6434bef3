package io.github.liraai.core.history;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers nothing. */
final class NoHistory implements PictureHistory {
    @Override
    public Optional<PastJob> find(JobId id) {
        return Optional.empty();
    }

    @Override
    public List<PastJob> delivered(UserId user, int skip, int size) {
        return List.of();
    }

    @Override
    public int countDelivered(UserId user) {
        return 0;
    }

    @Override
    public Optional<ShareId> share(JobId id, ShareId fresh) {
        return Optional.empty();
    }

    @Override
    public Optional<PastJob> shared(ShareId id) {
        return Optional.empty();
    }

    @Override
    public boolean counts(Tap tap, Instant now) {
        return true;
    }

    @Override
    public int forgetWords(Instant acceptedBefore) {
        return 0;
    }

    @Override
    public List<JobId> forget(UserId user, AuditEntry entry) {
        return List.of();
    }
}
