package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.AuditEntry;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.history.PastJob;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.history.ShareId;
import io.github.liraai.core.history.Tap;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.preferences.InMemoryPreferenceStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks back at the jobs of an {@link InMemoryGenerationLedger}. Thread-safe. */
public final class InMemoryPictureHistory implements PictureHistory {
    private static final Comparator<PastJob> NEWEST_FIRST = Comparator.comparing(
                    (PastJob past) -> past.stored().job().acceptedAt())
            .thenComparing(past -> past.stored().job().id().value())
            .reversed();

    private final InMemoryGenerationLedger ledger;
    private final InMemoryAccessDirectory directory;
    private final InMemoryPreferenceStore preferences;
    private final Map<JobId, ShareId> shares = new HashMap<>();
    private final Map<Button, Taken> taps = new HashMap<>();

    private record Button(UserId user, String button) {}

    private record Taken(String tap, Instant at) {}

    /** Creates the history of a ledger, in which people of a directory with choices in a store can be forgotten. */
    public InMemoryPictureHistory(
            InMemoryGenerationLedger ledger, InMemoryAccessDirectory directory, InMemoryPreferenceStore preferences) {
        this.ledger = ledger;
        this.directory = directory;
        this.preferences = preferences;
    }

    @Override
    public Optional<PastJob> find(JobId id) {
        return ledger.past(id);
    }

    @Override
    public List<PastJob> delivered(UserId user, int skip, int size) {
        if (skip < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page must be within 1 to " + LARGEST_PAGE + ": " + skip + ", " + size);
        }
        return delivered(user).sorted(NEWEST_FIRST).skip(skip).limit(size).toList();
    }

    @Override
    public int countDelivered(UserId user) {
        return (int) delivered(user).count();
    }

    @Override
    public Optional<ShareId> share(JobId id, ShareId fresh) {
        synchronized (ledger) {
            return ledger.find(id).map(job -> shares.computeIfAbsent(id, key -> fresh));
        }
    }

    @Override
    public Optional<PastJob> shared(ShareId id) {
        synchronized (ledger) {
            return shares.entrySet().stream()
                    .filter(share -> share.getValue().equals(id))
                    .findFirst()
                    .flatMap(share -> find(share.getKey()));
        }
    }

    @Override
    public boolean counts(Tap tap, Instant now) {
        synchronized (ledger) {
            Button button = new Button(tap.user(), tap.button());
            Taken last = taps.get(button);
            if (last != null && last.tap().equals(tap.id())) {
                return true;
            }
            if (last != null && now.isBefore(last.at().plus(Tap.DOUBLE))) {
                return false;
            }
            taps.put(button, new Taken(tap.id(), now));
            return true;
        }
    }

    @Override
    public int forgetWords(Instant acceptedBefore) {
        synchronized (ledger) {
            List<StoredJob> old = ledger.all().stream()
                    .filter(job -> job.state() instanceof Finished)
                    .filter(job -> job.job().acceptedAt().isBefore(acceptedBefore))
                    .filter(job -> !job.job().prompt().isGone())
                    .toList();
            old.forEach(job -> ledger.forget(job, false));
            taps.values().removeIf(taken -> taken.at().isBefore(acceptedBefore));
            return old.size();
        }
    }

    @Override
    public List<JobId> forget(UserId user, AuditEntry entry) {
        synchronized (ledger) {
            List<StoredJob> ended = ledger.all().stream()
                    .filter(job -> job.job().user().equals(user))
                    .filter(job -> job.state() instanceof Finished || job.state() instanceof Failed)
                    .toList();
            ended.forEach(job -> ledger.forget(job, true));
            ended.forEach(job -> shares.remove(job.job().id()));
            taps.keySet().removeIf(button -> button.user().equals(user));
            preferences.forget(user);
            directory.forgetProfile(user, entry);
            return ended.stream().map(job -> job.job().id()).toList();
        }
    }

    private Stream<PastJob> delivered(UserId user) {
        synchronized (ledger) {
            return ledger.all().stream()
                    .filter(job -> job.job().user().equals(user))
                    .flatMap(job -> find(job.job().id()).stream())
                    .filter(past -> past.charged() > 0 && !past.files().isEmpty())
                    .toList()
                    .stream();
        }
    }
}
