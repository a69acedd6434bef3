package io.github.liraai.cli.wiring;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.Member;
import io.github.liraai.core.access.Profile;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.preferences.Place;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.core.preferences.Preferences;
import io.github.liraai.core.preferences.PromptWait;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Stands where a store would be, for generating at once, which asks none of it; asking is a bug. */
final class NoStore implements AccessDirectory, PreferenceStore, GenerationLedger, PictureDelivery {
    @Override
    public Member meet(UserId user, Profile profile, LevelName initial, Instant now) {
        throw bug();
    }

    @Override
    public Optional<Member> find(UserId user) {
        throw bug();
    }

    @Override
    public List<Member> list(@Nullable UserId after, int size) {
        throw bug();
    }

    @Override
    public Member apply(AccessChange change, LevelName initial, Instant now) {
        throw bug();
    }

    @Override
    public List<AuditEntry> audit(int size) {
        throw bug();
    }

    @Override
    public Preferences preferences(UserId user) {
        throw bug();
    }

    @Override
    public Preferences change(UserId user, UnaryOperator<Preferences> change) {
        throw bug();
    }

    @Override
    public void await(PromptWait wait) {
        throw bug();
    }

    @Override
    public Optional<PromptWait> waiting(UserId user, Place place, Instant now) {
        throw bug();
    }

    @Override
    public boolean stopWaiting(UserId user, Place place) {
        throw bug();
    }

    @Override
    public Acceptance accept(GenerationJob job, Terms terms) {
        throw bug();
    }

    @Override
    public Optional<StoredJob> find(JobId id) {
        throw bug();
    }

    @Override
    public List<StoredJob> unfinished(UserId user) {
        throw bug();
    }

    @Override
    public Optional<StoredJob> advance(StoredJob from, JobState to) {
        throw bug();
    }

    @Override
    public Optional<StoredJob> settle(StoredJob from, PictureCount charged, JobState to) {
        throw bug();
    }

    @Override
    public void note(JobId id, DeliveryNote note) {
        throw bug();
    }

    @Override
    public QuotaUse use(UserId user, QuotaDay day) {
        throw bug();
    }

    @Override
    public List<Finding> verify() {
        throw bug();
    }

    @Override
    public PictureDelivery.Result deliver(Parcel parcel) {
        throw bug();
    }

    @Override
    public PictureDelivery.Result tell(Notice notice) {
        throw bug();
    }

    private static IllegalStateException bug() {
        return new IllegalStateException("generating at once keeps nothing");
    }
}
