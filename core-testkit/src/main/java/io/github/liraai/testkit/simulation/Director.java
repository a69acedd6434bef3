package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.testkit.simulation.Mailbox.Mood;
import io.github.liraai.testkit.simulation.Weather.Peril;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides what happens next: between the steps of a run, and in the middle of port calls. */
final class Director implements Meanwhile {
    private static final int DEEPEST = 3;

    private final World world;
    private final Staff staff;
    private final List<Runnable> acts = new ArrayList<>();
    private int depth;

    Director(World world, Outside outside) {
        this.world = world;
        this.staff = new Staff(world, outside, this);
        often(5, this::somebodyAsks);
        often(3, this::aRequestComesAgain);
        often(9, this::aJobIsRun);
        often(3, () -> world.time().pass(world.chance().upTo(Duration.ofSeconds(40)), world.journal()));
        often(3, this::timePassesUntilAJobIsDue);
        often(1, () -> world.time().pass(world.chance().upTo(Duration.ofHours(9)), world.journal()));
        often(1, () -> world.time().passTo(world.time().nextMidnight(), world.journal()));
        often(1, () -> staff.cancel(world.people().any()));
        often(1, this::somebodyIsPutOnAnotherLevel);
        often(1, this::aChatShutsOrOpens);
        often(1, this::aProcessDies);
        often(2, staff::startWhoeverIsDown);
        often(3, this::aProcessIsTakenForDead);
        often(1, this::theStoreGoesAway);
        often(1, staff::sweep);
    }

    private void often(int times, Runnable act) {
        for (int i = 0; i < times; i++) {
            acts.add(act);
        }
    }

    /** Makes the next thing happen. */
    void step() {
        world.chance().of(acts).run();
        world.books().check();
    }

    @Override
    public void happen() {
        if (depth < DEEPEST && world.weather().strikes(Peril.INTERLUDE)) {
            world.journal().count(Happening.INTERLUDE);
            world.journal().enter();
            depth++;
            step();
            depth--;
            world.journal().leave();
        }
    }

    Staff staff() {
        return staff;
    }

    private void somebodyAsks() {
        if (!world.people().hasAskedEnough()) {
            staff.request(world.people().ask());
        }
    }

    private void aRequestComesAgain() {
        List<People.Asked> asked = world.people().asked();
        if (!asked.isEmpty()) {
            staff.request(world.chance().of(asked));
        }
    }

    private void aJobIsRun() {
        List<JobId> due = world.queue().due(world.time().now());
        if (!due.isEmpty()) {
            staff.run(world.chance().of(due));
        }
    }

    private void timePassesUntilAJobIsDue() {
        world.queue().nextDue().ifPresent(due -> world.time().passTo(due, world.journal()));
    }

    private void somebodyIsPutOnAnotherLevel() {
        UserId user = world.people().any();
        world.journal().say(Happening.LEVEL_CHANGED, world.people().changeLevel(user, world.time()));
    }

    private void aChatShutsOrOpens() {
        UserId user = world.people().any();
        if (world.mailbox().mood(user) == Mood.OPEN && world.weather().has(Peril.DELIVERY)) {
            world.mailbox().mood(user, Mood.SHUT);
        } else if (world.mailbox().mood(user) == Mood.SHUT) {
            world.mailbox().mood(user, Mood.OPEN);
        }
    }

    private void aProcessDies() {
        if (world.weather().has(Peril.CRASH)) {
            staff.kill();
        }
    }

    private void aProcessIsTakenForDead() {
        List<JobId> taken = world.queue().taken();
        if (world.weather().has(Peril.CRASH) && !taken.isEmpty()) {
            JobId job = world.chance().of(taken);
            staff.takeOver(job);
        }
    }

    private void theStoreGoesAway() {
        if (world.weather().has(Peril.STORE)) {
            Duration time = world.chance().upTo(Duration.ofSeconds(90));
            world.journal().say("the store goes away for " + time);
            world.weather().storeGoesAway(time);
        }
    }
}
