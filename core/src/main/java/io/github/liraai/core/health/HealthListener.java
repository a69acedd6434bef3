package io.github.liraai.core.health;

import io.github.liraai.core.model.ImageModel;

/** Hears of models that go and come back, for logs and metrics (driven port). Quick, and does not throw. */
public interface HealthListener {
    /** A model is no longer served by its provider; heard once, by the process that noticed, until it is back. */
    default void modelGone(ImageModel model) {}

    /** A model that was gone is served again; heard once, by the process that noticed. */
    default void modelBack(ImageModel model) {}
}
