package io.github.liraai.cli.crash;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.liraai.cli.Captured;
import io.github.liraai.cli.testsupport.PlayedHfInference;
import io.github.liraai.simulator.SimulatedMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what people got with what the bot says it charged, what providers were paid, and the bot's own check of its ledger. */
final class Books {
    private final Path folder;
    private final Map<String, String> environment;
    private final Crowd crowd;
    private final PlayedHfInference painter;
    private final PlayedTasks tasks;

    Books(Path folder, Map<String, String> environment, Crowd crowd, PlayedHfInference painter, PlayedTasks tasks) {
        this.folder = folder;
        this.environment = environment;
        this.crowd = crowd;
        this.painter = painter;
        this.tasks = tasks;
    }

    /**
     * What came of all wishes.
     *
     * @param pictures wishes with a picture
     * @param refunds wishes without one, told so
     * @param repeated pictures that arrived more than once
     * @param problems everything that is not as promised
     */
    record Result(int pictures, int refunds, int repeated, List<String> problems) {}

    Result examine() {
        List<String> problems = new ArrayList<>();
        Map<String, Integer> owed = new HashMap<>();
        int pictures = 0;
        int repeated = 0;
        for (Wish wish : crowd.wishes()) {
            List<SimulatedMessage> photos = new ArrayList<>();
            List<SimulatedMessage> answers = Crowd.answers(wish);
            answers.stream().filter(SimulatedMessage::isPhoto).forEach(photos::add);
            if (answers.isEmpty()) {
                problems.add("lost: nobody was told anything about " + wish.words());
            }
            if (!photos.isEmpty() && photos.size() < answers.size()) {
                problems.add("told that there is no picture beside one: " + wish.words());
            }
            if (!photos.isEmpty()) {
                pictures++;
                repeated += photos.size() - 1;
                owed.merge(Long.toString(wish.user().id()), 1, Integer::sum);
                byte[] own = PlayedHfInference.pictureFor(wish.words());
                if (!photos.stream().allMatch(photo -> Arrays.equals(photo.bytes(), own))) {
                    problems.add("wrong: somebody else's picture for " + wish.words());
                }
            }
        }
        purchases(problems);
        charges(owed, problems);
        ledger(problems);
        return new Result(pictures, crowd.wishes().size() - pictures, repeated, problems);
    }

    private void purchases(List<String> problems) {
        tasks.orderedTwice().forEach(words -> problems.add("bought twice with task ids: " + words));
        Set<String> once = new HashSet<>();
        Set<String> busyOnce = new HashSet<>();
        Map<String, Wish.Kind> kinds = new HashMap<>();
        crowd.wishes().forEach(wish -> kinds.put(wish.words(), wish.kind()));
        painter.requests().forEach(request -> {
            boolean free = kinds.get(request.prompt()) == Wish.Kind.BUSY && busyOnce.add(request.prompt());
            if (!free && !once.add(request.prompt())) {
                problems.add("called twice: " + request.prompt());
            }
        });
    }

    private void charges(Map<String, Integer> owed, List<String> problems) {
        Captured users = run("users", "list", "--limit", "1000", "--json");
        if (users.exitCode() != 0) {
            problems.add("users list: " + users.err());
            return;
        }
        for (Config user : ConfigFactory.parseString("users: " + users.out()).getConfigList("users").stream()
                .map(Config.class::cast)
                .toList()) {
            int charged = user.getInt("charged");
            int pictures = owed.getOrDefault(user.getString("id"), 0);
            if (charged != pictures || user.getInt("held") != 0) {
                problems.add("user " + user.getString("id") + " got " + pictures + " pictures, was charged " + charged
                        + ", " + user.getInt("held") + " are held");
            }
        }
    }

    private void ledger(List<String> problems) {
        Captured verified = run("ledger", "verify");
        if (verified.exitCode() != 0) {
            problems.add("ledger verify: " + verified.out() + verified.err());
        }
    }

    private Captured run(String... args) {
        return Captured.run(folder, environment, args);
    }
}
