package io.github.liraai.provider.http.breaker;

import java.time.Duration;

/** Hears when somebody is left alone and when that is over. Called by whatever thread made the call that decided it. */
public interface BreakerListener {
    /**
     * Hears that a provider, or one of its models, is not called for a while.
     *
     * @param who the provider's name, or the provider's name and the model's id there
     * @param pause for how long
     */
    void leftAlone(String who, Duration pause);

    /** Hears that it has answered again. */
    void wellAgain(String who);
}
