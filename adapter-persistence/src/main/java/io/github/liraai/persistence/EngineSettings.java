package io.github.liraai.persistence;

import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param jobsAtOnce how many jobs this process runs at once, each on a virtual thread
 * @param poll how often to look for what is due; a job accepted in this process is seen at once
 * @param heartbeat how often a running job says that it lives
 * @param missedHeartbeats how many times it may fail to before another process takes it over, 4 at least
 * @param shutdownPatience how long {@code close} lets running jobs go on before it interrupts them
 * @param sweep how often to look for what no job looks after, such as jobs that nobody would run
 * @param atOnce how many jobs are painted at once in all processes
 */
public record EngineSettings(
        int jobsAtOnce,
        Duration poll,
        Duration heartbeat,
        int missedHeartbeats,
        Duration shutdownPatience,
        Duration sweep,
        AtOnce atOnce) {
    /** 5,000 jobs at once, a process counts as dead after 40 to 60 seconds of silence. */
    public static final EngineSettings DEFAULT = new EngineSettings(
            5000,
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            4,
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            AtOnce.DEFAULT);

    public EngineSettings {
        if (jobsAtOnce < 1) {
            throw new IllegalArgumentException("jobsAtOnce must be positive: " + jobsAtOnce);
        }
        if (missedHeartbeats < 4) {
            throw new IllegalArgumentException("missedHeartbeats must be 4 at least: " + missedHeartbeats);
        }
        requirePositive("poll", poll);
        requirePositive("heartbeat", heartbeat);
        requirePositive("sweep", sweep);
        if (shutdownPatience.isNegative()) {
            throw new IllegalArgumentException("shutdownPatience must not be negative: " + shutdownPatience);
        }
    }

    /** Paints another number of jobs at once. */
    public EngineSettings withAtOnce(AtOnce other) {
        return new EngineSettings(jobsAtOnce, poll, heartbeat, missedHeartbeats, shutdownPatience, sweep, other);
    }

    /** Lets running jobs go on for another time at the end. */
    public EngineSettings withShutdownPatience(Duration other) {
        return new EngineSettings(jobsAtOnce, poll, heartbeat, missedHeartbeats, other, sweep, atOnce);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(name + " must be a millisecond at least: " + duration);
        }
    }
}
