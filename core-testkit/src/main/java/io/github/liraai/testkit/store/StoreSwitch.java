package io.github.liraai.testkit.store;

import io.github.liraai.core.store.StoreUnavailableException;
import java.net.ConnectException;

/** Switches the store behind the fakes away and back; one switch may serve several fakes. Thread-safe. */
public final class StoreSwitch {
    private volatile boolean away;

    /** Makes every call fail from now on, with nothing changed by it. */
    public void goAway() {
        away = true;
    }

    /** Makes calls work again. */
    public void comeBack() {
        away = false;
    }

    /**
     * Passes while the store is there; for fakes to call before they read or change anything.
     *
     * @throws StoreUnavailableException while it is away
     */
    public void pass(String attempt) {
        if (away) {
            throw new StoreUnavailableException(attempt, new ConnectException("the store was switched away"));
        }
    }
}
