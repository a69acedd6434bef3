package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.testkit.simulation.Mailbox.Mood;
import io.github.liraai.testkit.simulation.Weather.Peril;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides what happens next. */
final class Director {
    private final World world;
    private final Strands strands;
    private final Staff staff;
    private final List<Runnable> acts = new ArrayList<>();

    Director(World world, Outside outside) {
        this.world = world;
        this.strands = new Strands(world.weather(), world.journal());
        this.staff = new Staff(world, outside, strands);
        often(5, this::somebodyAsks);
        often(3, this::aRequestComesAgain);
        often(9, this::aJobIsRun);
        often(3, () -> world.time().pass(world.chance().upTo(Duration.ofSeconds(40)), world.journal()));
        often(3, this::timePassesUntilAJobIsDue);
        often(1, () -> world.time().pass(world.chance().upTo(Duration.ofHours(9)), world.journal()));
        often(1, () -> world.time().passTo(world.time().nextMidnight(), world.journal()));
        often(1, () -> begin(() -> staff.cancel(world.people().any())));
        often(1, this::somebodyIsPutOnAnotherLevel);
        often(1, this::aChatShutsOrOpens);
        often(1, this::aProcessDies);
        often(2, staff::startWhoeverIsDown);
        often(6, this::aProcessIsTakenForDead);
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
        if (strands.anyIsHeldUp() && world.chance().oneIn(2)) {
            strands.goOn(world.chance());
        } else {
            world.chance().of(acts).run();
        }
        world.books().check();
    }

    /** Lets everything that is held up come to its end. */
    void finish() {
        while (strands.anyIsHeldUp()) {
            strands.goOn(world.chance());
        }
    }

    /** Does something in a process, at once or on a strand that may be held up. */
    private void begin(Runnable act) {
        if (world.weather().has(Peril.HOLD_UP) && world.chance().oneIn(2)) {
            strands.begin(act);
        } else {
            act.run();
        }
    }

    Strands strands() {
        return strands;
    }

    Staff staff() {
        return staff;
    }

    private void somebodyAsks() {
        if (!world.people().hasAskedEnough()) {
            People.Asked request = world.people().ask();
            begin(() -> staff.request(request));
        }
    }

    private void aRequestComesAgain() {
        List<People.Asked> asked = world.people().asked();
        if (!asked.isEmpty()) {
            People.Asked request = world.chance().of(asked);
            begin(() -> staff.request(request));
        }
    }

    private void aJobIsRun() {
        List<JobId> due = world.queue().due(world.time().now());
        if (!due.isEmpty()) {
            JobId job = world.chance().of(due);
            begin(() -> staff.run(job));
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
            begin(() -> staff.takeOver(job));
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
