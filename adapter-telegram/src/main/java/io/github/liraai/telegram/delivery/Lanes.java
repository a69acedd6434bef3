package io.github.liraai.telegram.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what is to be sent: in order within a chat, chats side by side, so that one which must wait delays no other. Thread-safe.
 *
 * <p>A chat has a lane, with a virtual thread, only while there is something in it. A lane takes {@value #LONGEST} tasks; more are
 * dropped, so that somebody who floods a chat Telegram holds back fills no memory.
 */
public final class Lanes {
    static final int LONGEST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration STEP = Duration.ofMillis(5);

    private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();

    /** Adds a task to a chat's lane. */
    public void submit(long chat, Runnable task) {
        lanes.compute(chat, (key, lane) -> {
            if (lane == null) {
                Thread.ofVirtual().name("telegram-lane").start(() -> work(chat, task));
                return new Lane();
            }
            lane.add(chat, task);
            return lane;
        });
    }

    /** Tells whether there is something to send to a chat. */
    boolean isBusy(long chat) {
        return lanes.containsKey(chat);
    }

    /** Counts the chats with something to send. */
    public int size() {
        return lanes.size();
    }

    /** Waits until all lanes are empty; answers whether they are. */
    public boolean awaitEmpty(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!lanes.isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.sleep(STEP);
        }
        return lanes.isEmpty();
    }

    private void work(long chat, Runnable first) {
        Runnable task = first;
        while (task != null) {
            run(chat, task);
            Runnable[] next = new Runnable[1];
            lanes.computeIfPresent(chat, (key, lane) -> {
                next[0] = lane.waiting.poll();
                return next[0] == null ? null : lane;
            });
            task = next[0];
        }
    }

    /** Whatever one task does, the lane goes on with the next: a lane that died would silence its chat until a restart. */
    private static void run(long chat, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Chat {}: an answer was not sent, {}", chat, e.getClass().getName());
        }
    }

    /** What waits to be sent to one chat; guarded by the map's lock on that chat. */
    private static final class Lane {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean overflowed;

        void add(long chat, Runnable task) {
            if (waiting.size() < LONGEST) {
                waiting.add(task);
            } else if (!overflowed) {
                overflowed = true;
                LOG.warn("Chat {}: too much is waiting to be sent, what comes on top is dropped", chat);
            }
        }
    }
}
