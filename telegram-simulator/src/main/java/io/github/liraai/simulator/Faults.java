package io.github.liraai.simulator;

import io.github.liraai.simulator.internal.wire.Parameters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Plan what goes wrong with the bot's next calls.
 *
 * <p>Plans are used up in the order they were made; a call that no plan concerns is handled as usual. Thread-safe.
 */
public final class Faults {
    private record Plan(
            Predicate<String> method, Predicate<Map<String, String>> where, AtomicInteger left, Fault fault) {
        boolean takes(String called, Parameters parameters) {
            if (!method.test(called) || !where.test(parameters.described())) {
                return false;
            }
            return left.getAndUpdate(count -> count == FOR_EVER ? count : Math.max(0, count - 1)) != 0;
        }
    }

    private static final int FOR_EVER = -1;

    private final CopyOnWriteArrayList<Plan> plans = new CopyOnWriteArrayList<>();

    Faults() {}

    /** Let the next call of a method go wrong. */
    public void next(String method, Fault fault) {
        next(1, method, fault);
    }

    /** Let the next calls of a method go wrong. */
    public void next(int calls, String method, Fault fault) {
        plan(calls, named(method), anything -> true, fault);
    }

    /** Let the next calls of a method go wrong whose parameters (as in {@link Call#parameters}) fit. */
    public void nextWhere(int calls, String method, Predicate<Map<String, String>> where, Fault fault) {
        plan(calls, named(method), where, fault);
    }

    /** Let the next calls of whatever method but {@code getUpdates} go wrong. */
    public void nextOfAny(int calls, Fault fault) {
        plan(calls, name -> !name.equals("getupdates"), anything -> true, fault);
    }

    /** Let every call of a method go wrong, until {@link #clear}. */
    public void always(String method, Fault fault) {
        plans.add(new Plan(named(method), anything -> true, new AtomicInteger(FOR_EVER), fault));
    }

    /** Forget all plans. */
    public void clear() {
        plans.clear();
    }

    /** Tell whether all plans were used up. */
    public boolean areUsedUp() {
        return plans.stream().allMatch(plan -> plan.left().get() == 0);
    }

    Optional<Fault> take(String method, Parameters parameters) {
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        String name = method.toLowerCase(Locale.ROOT);
        Optional<Plan> taken =
                plans.stream().filter(plan -> plan.takes(name, parameters)).findFirst();
        plans.removeIf(plan -> plan.left().get() == 0);
        return taken.map(Plan::fault);
    }

    private void plan(int calls, Predicate<String> method, Predicate<Map<String, String>> where, Fault fault) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls must be at least 1: " + calls);
        }
        plans.add(new Plan(method, where, new AtomicInteger(calls), fault));
    }

    private static Predicate<String> named(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return lower::equals;
    }
}
