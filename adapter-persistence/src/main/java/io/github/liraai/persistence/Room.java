package io.github.liraai.persistence;

import com.github.kagkarlsson.shaded.jdbc.JdbcRunner;
import io.github.liraai.core.model.ModelKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what is being painted, and keeps count while more is picked. For one pick, on one thread. */
final class Room {
    private static final String ALL =
            "SELECT COUNT(*) AS running FROM scheduled_tasks WHERE picked = TRUE AND model IS NOT NULL";
    private static final String OF_MODELS =
            "SELECT COUNT(*) AS running FROM scheduled_tasks WHERE picked = TRUE AND model = ANY(?)";
    private final JdbcRunner runner;
    private final AtOnce limits;
    private final Map<AtOnce.OfModels, Integer> leftOfModels = new LinkedHashMap<>();
    private final Map<String, Integer> leftOfPerson = new HashMap<>();
    private int left;

    Room(JdbcRunner runner, AtOnce limits) {
        this.runner = runner;
        this.limits = limits;
        this.left = limits.all() == Integer.MAX_VALUE ? limits.all() : limits.all() - count(ALL, null);
        for (AtOnce.OfModels group : limits.models()) {
            leftOfModels.put(group, group.limit() - count(OF_MODELS, names(group)));
        }
    }

    /** Tells whether anything more may be painted at all. */
    boolean isForPainting() {
        return left > 0;
    }

    /** Lists the models whose provider has no room. */
    Set<String> fullModels() {
        Set<String> full = new HashSet<>();
        leftOfModels.forEach((group, room) -> {
            if (room <= 0) {
                full.addAll(names(group));
            }
        });
        return full;
    }

    boolean isFullSomewhere() {
        return !isForPainting() || !fullModels().isEmpty();
    }

    /** Takes a place if there is one; what is not to be painted needs none. */
    boolean take(Waiter waiter) {
        String person = waiter.user();
        String model = waiter.model();
        if (person == null || model == null) {
            return true;
        }
        List<AtOnce.OfModels> groups = leftOfModels.keySet().stream()
                .filter(group -> group.models().contains(new ModelKey(model)))
                .toList();
        boolean free = left > 0
                && leftOfPerson.computeIfAbsent(person, first -> limits.person() - waiter.running()) > 0
                && groups.stream().allMatch(group -> leftOfModels.getOrDefault(group, 0) > 0);
        if (free) {
            left--;
            leftOfPerson.merge(person, -1, Integer::sum);
            groups.forEach(group -> leftOfModels.merge(group, -1, Integer::sum));
        }
        return free;
    }

    private int count(String query, @Nullable List<String> models) {
        List<Integer> counts = LinePicking.rows(
                runner,
                query,
                statement -> {
                    if (models != null) {
                        LinePicking.setTexts(statement, 1, models);
                    }
                },
                row -> row.getInt("running"));
        return counts.getFirst();
    }

    private static List<String> names(AtOnce.OfModels group) {
        return group.models().stream().map(ModelKey::value).toList();
    }
}
