package io.github.liraai.core.operation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;

/** Keeps nothing. */
final class NoOperationStore implements OperationStore {
    @Override
    public OperationState read(QuotaDay day) {
        return OperationState.NONE;
    }

    @Override
    public boolean apply(OperationChange change, Instant now) {
        throw new UnsupportedOperationException("there is no store for it: " + change);
    }

    @Override
    public boolean count(QuotaDay day, ProviderName provider, PictureCount pictures, Caps caps) {
        return true;
    }

    @Override
    public void uncount(QuotaDay day, ProviderName provider, PictureCount pictures) {
        // Nothing was counted.
    }

    @Override
    public boolean claim(CapStatus reached, UserId administrator) {
        return false;
    }

    @Override
    public void release(CapStatus reached, UserId administrator) {
        // Nothing was claimed.
    }
}
