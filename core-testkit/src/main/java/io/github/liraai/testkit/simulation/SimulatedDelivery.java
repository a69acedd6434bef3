package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.simulation.Weather.Peril;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A chat: takes pictures and news, or not, or takes them and does not say so. */
record SimulatedDelivery(World world, Gate gate) implements PictureDelivery {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Override
    public Result deliver(Parcel parcel) {
        int wanted = parcel.job().pictures().value();
        if (parcel.pictures().size() > wanted) {
            throw new Violation("a parcel of " + parcel.pictures().size() + " pictures, held are " + wanted);
        }
        if (!parcel.asked().equals(parcel.paintedBy())) {
            world.journal().count(Happening.FALLBACK_PAINTED);
        }
        Optional<Result> refusal = refusal(parcel.job().user());
        return refusal.orElseGet(() -> take(parcel));
    }

    private Result take(Parcel parcel) {
        JobId job = parcel.job().id();
        int all = parcel.pictures().size();
        boolean partly = all > 1 && isMoody();
        List<SpooledPicture> taken =
                parcel.pictures().subList(0, partly ? world.chance().between(1, all - 1) : all);
        try {
            for (SpooledPicture picture : taken) {
                read(parcel, picture);
            }
        } catch (IOException e) {
            checkThatOthersHaveLetGo(job, e);
            return new Result.Later(Duration.ofSeconds(1));
        }
        world.mailbox().arrived(job, taken);
        if (isMoody()) {
            gate.say(Happening.ARRIVED_UNSEEN, "pictures of " + job.value());
            return notNow();
        }
        gate.say(partly ? Happening.PARTLY_DELIVERED : Happening.DELIVERED, taken.size() + " of " + job.value());
        return new Result.Delivered(new PictureCount(taken.size()));
    }

    @Override
    public Result tell(Notice notice) {
        JobId job = notice.job().id();
        if (world.stores().ledger().find(job).stream()
                .anyMatch(stored -> stored.state().holds())) {
            throw new Violation("the person was told of job " + job.value() + " before its hold was given back");
        }
        world.mailbox().tellingTried(job);
        Optional<Result> refusal = refusal(notice.job().user());
        if (refusal.isPresent()) {
            if (refusal.get() instanceof Result.Undeliverable) {
                world.mailbox().untellable(job);
            }
            return refusal.get();
        }
        world.mailbox().told(job);
        if (isMoody()) {
            gate.say(Happening.ARRIVED_UNSEEN, "news of " + job.value());
            return notNow();
        }
        gate.say(Happening.TOLD, job.value() + " " + notice.cause());
        return new Result.Delivered(PictureCount.NONE);
    }

    private Optional<Result> refusal(UserId user) {
        world.time().pass(world.chance().upTo(Duration.ofSeconds(3)), world.journal());
        Mailbox.Mood mood = world.mailbox().mood(user);
        if (mood == Mailbox.Mood.CURSED || world.weather().strikes(Peril.THROWING)) {
            gate.say(Happening.ADAPTER_THREW, "delivery");
            throw new InjectedFault("delivery");
        }
        if (mood == Mailbox.Mood.OPEN && !isMoody()) {
            return Optional.empty();
        }
        if (mood == Mailbox.Mood.OPEN && world.chance().oneIn(6)) {
            gate.say(Happening.UNDELIVERABLE, user.value());
            return Optional.of(new Result.Undeliverable("simulated"));
        }
        gate.say(Happening.NOT_NOW, user.value());
        return Optional.of(notNow());
    }

    private boolean isMoody() {
        return world.weather().strikes(Peril.DELIVERY);
    }

    private Result notNow() {
        return new Result.Later(world.chance().upTo(LONGEST_WAIT));
    }

    private static void read(Parcel parcel, SpooledPicture picture) throws IOException {
        try (InputStream stream = parcel.spool().read(picture)) {
            if (stream.readAllBytes().length != picture.bytes()) {
                throw new Violation("picture " + picture.id() + " is another one");
            }
        }
    }

    /** A picture may be gone only because another process has brought the job to its end meanwhile. */
    private void checkThatOthersHaveLetGo(JobId job, IOException problem) {
        boolean waits = world.stores().ledger().find(job).stream()
                .anyMatch(stored -> stored.state() instanceof JobState.Painted);
        if (waits && !world.weather().has(Peril.SPOOL)) {
            throw new Violation("pictures of job " + job.value() + " are gone: " + problem.getMessage());
        }
    }
}
