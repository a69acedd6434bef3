package io.github.liraai.testkit.access;

import io.github.liraai.core.access.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** The people to whom a contract has something sent, and what can be made to go wrong on the way. What cannot happen skips the test. */
public interface Recipients {
    /** Gives one of several people who can be reached; each number is another one. */
    UserId reachable(int number);

    /** Gives somebody who has shut us out for good. */
    default UserId shut() {
        return Assumptions.abort("nobody can shut us out");
    }

    /** Gives somebody to whom there is no way. */
    default UserId stranger() {
        return Assumptions.abort("everybody can be reached");
    }

    /** Has what is sent next answered by the wish for a pause. */
    default void wantPause(Duration pause) {
        Assumptions.abort("nobody wants a pause");
    }

    /** Has nobody know whether what is sent next arrives. */
    default void loseTheAnswer() {
        Assumptions.abort("what arrived is always known");
    }

    /** Cuts the way to all of them off. */
    default void cutOff() {
        Assumptions.abort("nobody can be cut off");
    }
}
