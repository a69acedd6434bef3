package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.testkit.simulation.Mailbox.Mood;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The last part of a run: all faults stop, time passes, and everything must come to its end. */
final class Ending {
    /** As often as the core offers news to a chat. */
    private static final int MOST_TELLINGS = 20;

    private static final Duration LONGEST = Duration.ofDays(3);
    private static final int MOST_RUNS = 20_000;

    private final World world;
    private final Director director;
    private final Staff staff;

    Ending(World world, Director director) {
        this.world = world;
        this.director = director;
        this.staff = director.staff();
    }

    static boolean isFinished(StoredJob job) {
        return job.state() instanceof Finished;
    }

    void play() {
        calmDown();
        world.people().asked().stream().filter(asked -> !asked.isAnswered()).forEach(staff::request);
        staff.sweep();
        runAll();
        world.books().check();
        mustAllBeAnswered();
        world.books().jobs().forEach(this::mustHaveEndedWell);
    }

    /** Ends all faults but one, now and then: somebody whose chat never opens again. */
    private void calmDown() {
        boolean neverOpens = !world.weather().isFair() && world.chance().oneIn(12);
        UserId unlucky = world.people().any();
        world.people().all().forEach(user -> world.mailbox().mood(user, Mood.OPEN));
        if (neverOpens) {
            world.mailbox().mood(unlucky, world.chance().oneIn(2) ? Mood.SHUT : Mood.CURSED);
        }
        world.weather().calmDown();
        world.journal()
                .say("calm"
                        + (neverOpens
                                ? ", but " + unlucky.value() + " is "
                                        + world.mailbox().mood(unlucky)
                                : ""));
        director.finish();
        staff.startWhoeverIsDown();
        Instant now = world.time().now();
        world.queue().taken().forEach(job -> world.queue().revive(job, now));
    }

    private void runAll() {
        Instant patientUntil = world.time().now().plus(LONGEST);
        for (int runs = 0; !world.queue().isEmpty(); runs++) {
            if (runs > MOST_RUNS || world.time().now().isAfter(patientUntil)) {
                throw new Violation("jobs do not come to an end: " + unfinished());
            }
            world.queue().nextDue().ifPresent(due -> world.time().passTo(due, world.journal()));
            staff.run(world.chance().of(world.queue().due(world.time().now())));
        }
    }

    private List<StoredJob> unfinished() {
        return world.books().jobs().stream().filter(job -> !isFinished(job)).toList();
    }

    private void mustAllBeAnswered() {
        for (People.Asked asked : world.people().asked()) {
            if (!asked.isAnswered()) {
                throw new Violation("request " + asked.command().key().value() + " got no answer");
            }
        }
    }

    private void mustHaveEndedWell(StoredJob job) {
        JobId id = job.job().id();
        if (!(job.state() instanceof Finished finished)) {
            throw new Violation("job " + id.value() + " was forgotten as " + job.state());
        }
        int charged = finished.charged().value();
        if (world.weather().isFair()
                && finished.cause() != Cause.CANCELED
                && charged != job.job().pictures().value()) {
            throw new Violation("job " + id.value() + " met no fault and ended as " + finished);
        }
        if (charged == 0) {
            mustBeTold(id, finished);
        }
        world.journal().say(charged > 0 ? Happening.CHARGED : Happening.REFUNDED, id.value());
        mustBeClearedUp(id);
    }

    private void mustBeTold(JobId id, Finished finished) {
        if (finished.cause() == null) {
            throw new Violation("job " + id.value() + " has neither pictures nor a cause");
        }
        Mailbox mailbox = world.mailbox();
        if (finished.cause() == Cause.CANCELED || mailbox.wasTold(id) || mailbox.isUntellable(id)) {
            return;
        }
        if (mailbox.tellingsTried(id) < MOST_TELLINGS) {
            throw new Violation("nobody was told of job " + id.value() + ", which ended as " + finished);
        }
        world.journal().count(Happening.NEVER_TOLD);
    }

    private void mustBeClearedUp(JobId id) {
        if (world.queue().isAbandoned(id)) {
            return;
        }
        try {
            if (!world.stores().spool().pictures(id).isEmpty()) {
                throw new Violation("pictures of job " + id.value() + " are left in the spool");
            }
        } catch (IOException e) {
            throw new Violation("the spool cannot be read: " + e.getMessage());
        }
    }
}
