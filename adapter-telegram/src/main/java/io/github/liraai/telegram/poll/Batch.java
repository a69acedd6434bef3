package io.github.liraai.telegram.poll;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.intake.Claim;
import io.github.liraai.core.intake.Claimant;
import io.github.liraai.core.intake.MessageId;
import io.github.liraai.telegram.intake.Arrivals;
import io.github.liraai.telegram.intake.Attempt;
import io.github.liraai.telegram.intake.Desk;
import io.github.liraai.telegram.intake.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Handles the updates of one answer of Telegram's, chats side by side: claims them all in one step, does what they ask for, marks them
 * all in one step, and only then says what is to be said. For one thread, once.
 */
final class Batch {
    private final Desk desk;
    private final Claimant claimant;
    private final BooleanSupplier mayGoOn;
    private final NavigableSet<Long> ids = new TreeSet<>();
    private final Set<MessageId> done = new HashSet<>();
    private final List<Reading.Ours> ours = new ArrayList<>();
    private boolean nameless;

    /**
     * Begins.
     *
     * @param claimant in whose name
     * @param mayGoOn asked before each update: whether the claimant still has its right
     */
    Batch(Desk desk, Claimant claimant, BooleanSupplier mayGoOn) {
        this.desk = desk;
        this.claimant = claimant;
        this.mayGoOn = mayGoOn;
    }

    /**
     * What came of an answer.
     *
     * @param next the first update that is still to be done; empty when the answer held no update
     * @param complete whether all of the answer is done
     */
    record Progress(OptionalLong next, boolean complete) {}

    Progress handle(JsonNode updates) {
        updates.forEach(this::sort);
        if (!ours.isEmpty()) {
            List<Lane> lanes = lanes();
            run(lanes);
            conclude(lanes);
        }
        return progress();
    }

    private void sort(JsonNode update) {
        switch (Reading.of(update, desk.handler())) {
            case Reading.Nameless unknown -> nameless = true;
            case Reading.Harmless(MessageId id) -> {
                ids.add(id.value());
                done.add(id);
            }
            case Reading.Ours known -> {
                // Telegram may put the same update into an answer twice.
                if (ids.add(known.id().value())) {
                    ours.add(known);
                }
            }
        }
    }

    /** Claims what is to be handled, and puts what was gained into the lanes of its chats. */
    private List<Lane> lanes() {
        Set<MessageId> wanted = ours.stream().map(Reading.Ours::id).collect(Collectors.toSet());
        Map<MessageId, Claim> claims = desk.arrivals().claim(wanted, claimant);
        if (claims.isEmpty()) {
            ours.forEach(update -> update.task().putOff());
        }
        Map<Long, Lane> lanes = new LinkedHashMap<>();
        for (Reading.Ours update : ours) {
            Lane lane = lanes.computeIfAbsent(update.task().lane(), chat -> new Lane());
            switch (claims.getOrDefault(update.id(), Claim.ELSEWHERE)) {
                case OURS -> lane.add(update);
                case HANDLED -> done.add(update.id());
                case ELSEWHERE -> lane.end();
            }
        }
        return List.copyOf(lanes.values());
    }

    private void run(Collection<Lane> lanes) {
        List<Thread> threads = new ArrayList<>();
        for (Lane lane : lanes) {
            threads.add(Thread.ofVirtual().name("telegram-update").start(() -> lane.run(mayGoOn)));
        }
        threads.forEach(Batch::join);
    }

    private void conclude(List<Lane> lanes) {
        Map<MessageId, Attempt.Done> tried = new LinkedHashMap<>();
        lanes.forEach(lane -> tried.putAll(lane.tried));
        Arrivals arrivals = desk.arrivals();
        boolean areRepeatable =
                tried.values().stream().allMatch(attempt -> attempt.reply().isRepeatable());
        Set<MessageId> handled =
                tried.isEmpty() ? Set.of() : arrivals.markHandled(tried.keySet(), claimant, areRepeatable);
        tried.forEach((id, attempt) -> {
            if (handled.contains(id)) {
                attempt.reply().send();
            } else {
                attempt.reply().drop();
            }
        });
        done.addAll(handled);
    }

    private Progress progress() {
        if (ids.isEmpty()) {
            return new Progress(OptionalLong.empty(), !nameless);
        }
        for (long id : ids) {
            if (!done.contains(new MessageId(id))) {
                return new Progress(OptionalLong.of(id), false);
            }
        }
        return new Progress(OptionalLong.of(ids.last() + 1), true);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The updates of one chat, in their order: behind one that cannot be done now none is done. */
    private static final class Lane {
        private final List<Reading.Ours> waiting = new ArrayList<>();
        private final Map<MessageId, Attempt.Done> tried = new LinkedHashMap<>();
        private boolean ended;

        void add(Reading.Ours update) {
            if (!ended) {
                waiting.add(update);
            }
        }

        void end() {
            ended = true;
        }

        void run(BooleanSupplier mayGoOn) {
            for (Reading.Ours update : waiting) {
                if (!mayGoOn.getAsBoolean()
                        || !(Attempt.at(update.id().value(), update.task()) instanceof Attempt.Done done)) {
                    return;
                }
                tried.put(update.id(), done);
            }
        }
    }
}
