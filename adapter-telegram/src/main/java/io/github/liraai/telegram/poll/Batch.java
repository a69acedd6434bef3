package io.github.liraai.telegram.poll;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.liraai.core.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the updates of each answer, chats side by side, and knows up to where all are done. For one thread.
 *
 * <p>What was handled is remembered, so that nothing is done twice when Telegram gives updates out again: because others of the
 * same answer could not be handled, or because our confirmation got lost.
 */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private static final int REMEMBERED = 10_000;

    private final UpdateHandler handler;
    private final Set<Long> handled = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Batch(UpdateHandler handler) {
        this.handler = handler;
    }

    /**
     * What came of an answer.
     *
     * @param next the first update that is still to be done; empty when the answer held no update
     * @param complete whether all of the answer is done
     */
    record Progress(OptionalLong next, boolean complete) {}

    Progress handle(JsonNode updates) {
        NavigableSet<Long> ids = new TreeSet<>();
        Map<Long, List<Known>> lanes = new LinkedHashMap<>();
        for (JsonNode update : updates) {
            JsonNode id = update.path("update_id");
            if (!id.isIntegralNumber()) {
                LOG.warn("An update without an id is skipped");
                continue;
            }
            ids.add(id.longValue());
            if (!handled.contains(id.longValue())) {
                sort(id.longValue(), update, lanes);
            }
        }
        run(lanes);
        return ids.isEmpty() && !updates.isEmpty() ? new Progress(OptionalLong.empty(), false) : progress(ids);
    }

    /** One update that is to be handled. */
    private record Known(long id, UpdateHandler.Intake intake) {}

    private void sort(long id, JsonNode update, Map<Long, List<Known>> lanes) {
        try {
            Optional<UpdateHandler.Intake> intake = handler.read(update);
            if (intake.isPresent()) {
                lanes.computeIfAbsent(intake.get().lane(), lane -> new ArrayList<>())
                        .add(new Known(id, intake.get()));
            } else {
                handled.add(id);
            }
        } catch (RuntimeException | StackOverflowError e) {
            // One update that nobody foresaw must never stop all others.
            LOG.warn(
                    "Update {} has not the agreed shape and is skipped: {}",
                    id,
                    e.getClass().getName());
            handled.add(id);
        }
    }

    private void run(Map<Long, List<Known>> lanes) {
        List<Thread> threads = new ArrayList<>();
        for (List<Known> lane : lanes.values()) {
            threads.add(Thread.ofVirtual().name("telegram-update").start(() -> runLane(lane)));
        }
        for (Thread thread : threads) {
            join(thread);
        }
    }

    private void runLane(List<Known> lane) {
        for (Known update : lane) {
            if (!isDone(update)) {
                // Those after it in the same chat wait with it, to keep their order.
                return;
            }
            handled.add(update.id());
        }
    }

    private static boolean isDone(Known update) {
        try {
            update.intake().handle();
            return true;
        } catch (StoreUnavailableException e) {
            LOG.warn("Update {} is asked for again, the store is away: {}", update.id(), e.getMessage());
            return false;
        } catch (OutOfMemoryError e) {
            LOG.error("Update {} is asked for again: out of memory", update.id());
            return false;
        } catch (RuntimeException | Error e) {
            // A fault in the handling of one update must not end the handling of all. No message: it may hold a
            // person's words.
            LOG.error("Update {} was given up: {}", update.id(), trace(e));
            return true;
        }
    }

    /** Names an error and where it came from, without its message. */
    private static String trace(Throwable error) {
        StackTraceElement[] stack = error.getStackTrace();
        return error.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    private Progress progress(NavigableSet<Long> ids) {
        if (ids.isEmpty()) {
            return new Progress(OptionalLong.empty(), true);
        }
        for (long id : ids) {
            if (!handled.contains(id)) {
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
}
