package io.github.liraai.telegram.poll;

import io.github.liraai.telegram.poll.PollHealth.State;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the taking in of updates is, told to the log when it changes. Written by one thread, read by any. */
public final class Condition {
    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);

    private volatile State state = State.CONNECTING;
    private volatile String problem = "";
    private volatile long lastGood = System.nanoTime();

    /** Gives all of it. */
    public PollHealth health() {
        return new PollHealth(state, Duration.ofNanos(System.nanoTime() - lastGood), problem);
    }

    /** Gives the state. */
    public State state() {
        return state;
    }

    /** Notes that something good was heard just now. */
    public void heard() {
        lastGood = System.nanoTime();
    }

    /** Notes that all is well, in some state. */
    public void well(State now) {
        if (state == State.TROUBLED) {
            LOG.info("Telegram: all is well again");
        }
        problem = "";
        state = now;
    }

    /** Notes what is wrong; whoever has not connected yet goes on connecting. */
    public void trouble(String what) {
        tell(what);
        if (state != State.CONNECTING) {
            state = State.TROUBLED;
        }
    }

    /** Notes that there is nothing to do now, and what keeps one from knowing so for certain, or empty. */
    public void standBy(String trouble) {
        if (state != State.STANDBY) {
            LOG.info("Telegram: this process stands by until it is its turn to ask for updates");
        }
        state = State.STANDBY;
        tell(trouble);
        heard();
    }

    /** Notes that it has ended for good: Telegram refuses the token. */
    public void refused(String why) {
        problem = why;
        state = State.REFUSED;
        LOG.error("{}; the bot stops", why);
    }

    /** Notes that it was closed, unless it has ended by itself. */
    public void closed() {
        if (state != State.REFUSED) {
            state = State.CLOSED;
        }
    }

    private void tell(String what) {
        if (!what.isEmpty() && !what.equals(problem)) {
            LOG.warn("Telegram: {}", what);
        }
        problem = what;
    }
}
