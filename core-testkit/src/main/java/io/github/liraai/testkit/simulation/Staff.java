package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.generation.RunGeneration;
import io.github.liraai.core.generation.StoredJob;
import io.github.liraai.core.store.StoreUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The processes upon one store, and what a chat and an engine do with them. */
final class Staff {
    private static final int PROCESSES = 2;

    private final World world;
    private final Outside outside;
    private final Meanwhile meanwhile;
    private final List<SimulatedProcess> processes = new ArrayList<>();
    private int lives;

    Staff(World world, Outside outside, Meanwhile meanwhile) {
        this.world = world;
        this.outside = outside;
        this.meanwhile = meanwhile;
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(newLife());
        }
    }

    private SimulatedProcess newLife() {
        return new SimulatedProcess("p" + ++lives, world, outside, meanwhile);
    }

    /** Kills some process, wherever it is. */
    void kill() {
        SimulatedProcess process = world.chance().of(processes);
        if (!process.gate().isDead()) {
            process.gate().die();
            world.journal().say(Happening.CRASH, process.name() + " is killed");
        }
    }

    /** Starts a process for each that is dead. */
    void startWhoeverIsDown() {
        if (alive().isEmpty()) {
            world.stores().restarted();
        }
        for (int i = 0; i < PROCESSES; i++) {
            if (processes.get(i).gate().isDead()) {
                processes.set(i, newLife());
                world.journal().say(Happening.RESTART, processes.get(i).name());
            }
        }
    }

    /** Schedules again what an engine finds at its start and every few minutes: jobs that are unfinished and that nobody would run. */
    void sweep() {
        for (StoredJob job : world.books().jobs()) {
            JobId id = job.job().id();
            if (!Ending.isFinished(job) && world.queue().put(id, world.time().now())) {
                world.journal().say(Happening.FORGOTTEN, id.value());
            }
        }
    }

    /** Brings a request to some process, for the first time or again. */
    void request(People.Asked asked) {
        attempt("request " + asked.command().key().value(), process -> {
            Result result = process.lira().requestPictures().request(asked.command());
            world.journal().say(happening(result), asked.command().key().value());
            asked.answered();
            Answers.check(result, world);
            if (result instanceof Result.Accepted accepted && world.chance().oneIn(2)) {
                JobId job = accepted.job().job().id();
                process.lira().attachNote().attach(job, new DeliveryNote("note of " + job.value()));
            }
        });
    }

    private static Happening happening(Result result) {
        return switch (result) {
            case Result.Accepted accepted -> Happening.ACCEPTED;
            case Result.Duplicate duplicate -> Happening.DUPLICATE;
            case Result.Exhausted exhausted -> Happening.EXHAUSTED;
            case Result.Refused refused -> Happening.REFUSED;
        };
    }

    void cancel(UserId user) {
        attempt("cancel of " + user.value(), process -> {
            int cancelled = process.lira().cancelGeneration().cancel(user).cancelled();
            for (int i = 0; i < cancelled; i++) {
                world.journal().say(Happening.CANCELLED, "a job of " + user.value());
            }
        });
    }

    /** Runs a job that somebody else runs, or did when its process died. */
    void takeOver(JobId job) {
        world.journal().say(world.queue().isRun(job) ? Happening.TAKEN_OVER : Happening.REVIVED, job.value());
        world.queue().revive(job, world.time().now());
        run(job);
    }

    /** Runs a scheduled job as an engine does. */
    void run(JobId job) {
        if (alive().isEmpty()) {
            startWhoeverIsDown();
        }
        JobQueue.Ticket ticket = world.queue().take(job);
        Outcome outcome = attempt("run of " + job.value(), process -> {
            switch (process.lira().runGeneration().run(job)) {
                case RunGeneration.Result.Done done -> {
                    world.queue().done(ticket);
                    if (!world.books().isFinished(job)) {
                        world.queue().leftToOthers(job);
                    }
                }
                case RunGeneration.Result.Again(Instant at) -> world.queue().again(ticket, at);
            }
        });
        world.queue().ended(ticket);
        if (outcome != Outcome.RETURNED) {
            world.queue().brokenOff(ticket);
        }
        if (outcome == Outcome.THREW) {
            world.queue().failed(ticket, world.time().now());
        }
    }

    /** What somebody does with a process. */
    @FunctionalInterface
    private interface Act {
        void on(SimulatedProcess process);
    }

    /** How something came back from a process. */
    private enum Outcome {
        RETURNED,
        THREW,
        /** It never did, because the process died. */
        CUT_OFF
    }

    /** Tries something on a process that is alive, if there is one. */
    private Outcome attempt(String what, Act act) {
        List<SimulatedProcess> alive = alive();
        if (alive.isEmpty()) {
            return Outcome.CUT_OFF;
        }
        SimulatedProcess process = world.chance().of(alive);
        world.journal().say(process.name() + " " + what);
        try {
            act.on(process);
            return Outcome.RETURNED;
        } catch (StoreUnavailableException | InjectedFault e) {
            world.journal().say(process.name() + " " + what + " failed: " + e.getMessage());
            return Outcome.THREW;
        } catch (ProcessDied e) {
            world.journal().say(process.name() + " " + what + " was cut off");
            return Outcome.CUT_OFF;
        }
    }

    private List<SimulatedProcess> alive() {
        return processes.stream().filter(process -> !process.gate().isDead()).toList();
    }
}
