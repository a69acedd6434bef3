package io.github.liraai.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** The last calls of the bot, and how many there were of each method ever. Thread-safe. */
final class CallLog {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    CallLog(int most) {
        this.most = most;
    }

    void add(Call call) {
        counts.computeIfAbsent(call.method(), name -> new LongAdder()).increment();
        lock.lock();
        try {
            calls.add(call);
            if (calls.size() > most) {
                calls.remove();
            }
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Call> matching(Predicate<Call> wanted) {
        lock.lock();
        try {
            return calls.stream().filter(wanted).toList();
        } finally {
            lock.unlock();
        }
    }

    long count(String method) {
        LongAdder count = counts.get(method);
        return count == null ? 0 : count.sum();
    }

    Optional<Call> await(Predicate<Call> wanted, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (true) {
                Optional<Call> found = calls.stream().filter(wanted).findFirst();
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                left = added.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            calls.clear();
            counts.clear();
        } finally {
            lock.unlock();
        }
    }

    List<Call> all() {
        lock.lock();
        try {
            return new ArrayList<>(calls);
        } finally {
            lock.unlock();
        }
    }
}
