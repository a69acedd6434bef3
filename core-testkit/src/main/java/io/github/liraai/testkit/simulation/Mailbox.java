package io.github.liraai.testkit.simulation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.SpooledPicture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reached the people, whatever the core knows of it. */
final class Mailbox {
    private final Map<JobId, Set<String>> pictures = new HashMap<>();
    private final Map<JobId, Integer> attempts = new HashMap<>();
    private final Set<JobId> told = new HashSet<>();
    private final Set<JobId> untellable = new HashSet<>();
    private final Map<UserId, Mood> moods = new HashMap<>();

    /** How somebody's chat is. */
    enum Mood {
        OPEN,
        /** It takes nothing now. */
        SHUT,
        /** Whoever sends to it runs into a fault. */
        CURSED
    }

    void mood(UserId user, Mood mood) {
        moods.put(user, mood);
    }

    Mood mood(UserId user) {
        return moods.getOrDefault(user, Mood.OPEN);
    }

    void arrived(JobId job, List<SpooledPicture> arrived) {
        Set<String> all = pictures.computeIfAbsent(job, key -> new HashSet<>());
        arrived.forEach(picture -> all.add(picture.id()));
    }

    /** Counts the pictures of a job that arrived, each once. */
    int pictures(JobId job) {
        return pictures.getOrDefault(job, Set.of()).size();
    }

    void tellingTried(JobId job) {
        attempts.merge(job, 1, Integer::sum);
    }

    int tellingsTried(JobId job) {
        return attempts.getOrDefault(job, 0);
    }

    void told(JobId job) {
        told.add(job);
    }

    boolean wasTold(JobId job) {
        return told.contains(job);
    }

    /** Notes that a chat said for good that it takes no news. */
    void untellable(JobId job) {
        untellable.add(job);
    }

    boolean isUntellable(JobId job) {
        return untellable.contains(job);
    }
}
