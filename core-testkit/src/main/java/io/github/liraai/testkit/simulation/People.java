package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.AccessLevel;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks, for what, and what they may have. */
final class People {
    private static final int MOST_REQUESTS = 12;

    private final long seed;
    private final Chance chance;
    private final SimulatedStores stores;
    private final List<UserId> users;
    private final Map<UserId, Set<DailyLimit>> limits = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** A request as a chat keeps it until it is answered; it may come again at any time. */
    static final class Asked {
        private final Command command;
        private boolean answered;

        Asked(Command command) {
            this.command = command;
        }

        Command command() {
            return command;
        }

        boolean isAnswered() {
            return answered;
        }

        void answered() {
            answered = true;
        }
    }

    People(long seed, Chance chance, SimulatedStores stores) {
        this.seed = seed;
        this.chance = chance;
        this.stores = stores;
        this.users = List.of(user("a"), user("b"), user("c"));
        AccessLevel initial = SimulatedModels.levels().getFirst();
        users.forEach(user -> limits.put(user, new HashSet<>(Set.of(initial.dailyLimit()))));
    }

    private UserId user(String name) {
        return new UserId("seed-" + seed + "-" + name);
    }

    List<UserId> all() {
        return users;
    }

    UserId any() {
        return chance.of(users);
    }

    /** Puts somebody on some level; what was granted before stays. */
    String changeLevel(UserId user, SimulatedTime time) {
        AccessLevel level = chance.of(SimulatedModels.levels());
        limits.computeIfAbsent(user, key -> new HashSet<>()).add(level.dailyLimit());
        var change = new AccessChange.SetLevel(user, new Actor("simulation"), level.name());
        stores.directory().apply(change, SimulatedModels.levels().getFirst().name(), time.now());
        return user.value() + " is " + level.name().value();
    }

    /** Tells whether a limit is one that somebody had at some time. */
    boolean mayHave(UserId user, DailyLimit limit) {
        return limits.getOrDefault(user, Set.of()).contains(limit);
    }

    boolean hasAskedEnough() {
        return asked.size() >= MOST_REQUESTS;
    }

    /** Makes up a request. */
    Asked ask() {
        List<ModelKey> models =
                List.of(SimulatedModels.PAID, SimulatedModels.TASKS, SimulatedModels.PAID, SimulatedModels.FREE);
        ModelKey model = chance.oneIn(20) ? SimulatedModels.UNKNOWN : chance.of(models);
        Asked request = new Asked(new Command(
                new RequestKey("seed:" + seed + ":" + (asked.size() + 1)),
                any(),
                new ReplyAddress("chat:1"),
                "котик",
                model,
                PictureOptions.builder()
                        .count(new PictureCount(chance.between(1, 3)))
                        .build()));
        asked.add(request);
        return request;
    }

    /** Lists what was asked so far. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }
}
