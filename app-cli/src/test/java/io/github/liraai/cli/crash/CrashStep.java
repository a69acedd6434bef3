package io.github.liraai.cli.crash;

import java.util.ArrayList;
import java.util.List;

/** The steps of a request that change something somewhere; the process can be killed before and after each. */
public enum CrashStep {
    /** The job is written, its pictures held, its run scheduled. */
    ACCEPT,
    /** It is written that a provider is about to be called. */
    CALL,
    /** The provider's task is written. */
    TASK,
    /** A picture appears in the spool. */
    COMMIT,
    /** The provider's answer is back: after it, nothing of the outcome is written yet. */
    ANSWER,
    /** It is written that the pictures wait to be delivered. */
    PAINTED,
    /** It is written that the job waits for another try. */
    RETRY,
    /** The pictures are sent. */
    DELIVER,
    /** The delivered pictures are charged. */
    CHARGE,
    /** The hold of a failed job is given back. */
    REFUND,
    /** The bad news is sent. */
    TELL,
    /** It is written that the person knows. */
    CLOSE,
    /** The pictures are let go. */
    RELEASE;

    /** Names the moment before it. */
    public String before() {
        return name() + ".before";
    }

    /** Names the moment after it. */
    public String after() {
        return name() + ".after";
    }

    /** Lists both moments of every step. */
    public static List<String> moments() {
        List<String> all = new ArrayList<>();
        for (CrashStep step : values()) {
            all.add(step.before());
            all.add(step.after());
        }
        return all;
    }
}
