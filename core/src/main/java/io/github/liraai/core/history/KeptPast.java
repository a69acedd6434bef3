package io.github.liraai.core.history;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import java.util.Objects;
import java.util.Optional;

/** Reads the past from the history; who may is told by the directory. */
final class KeptPast implements LookBack {
    private final PictureHistory history;
    private final AccessDirectory directory;

    KeptPast(PictureHistory history, AccessDirectory directory) {
        this.history = Objects.requireNonNull(history, "history");
        this.directory = Objects.requireNonNull(directory, "directory");
    }

    @Override
    public Optional<PastJob> at(JobId job, UserId reader) {
        return history.find(job).filter(past -> past.stored().job().user().equals(reader) || isAdmin(reader));
    }

    @Override
    public Page page(UserId user, int page) {
        int pages = Math.max(1, Math.ceilDiv(history.countDelivered(user), PAGE));
        int number = Math.clamp(page, 0, pages - 1);
        return new Page(history.delivered(user, number * PAGE, PAGE), number, pages);
    }

    private boolean isAdmin(UserId reader) {
        return directory
                .find(reader)
                .filter(member -> member.level().equals(ADMIN))
                .isPresent();
    }
}
