package io.github.liraai.persistence;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.testkit.generation.PictureHistoryContract;

/** The history's contract upon some database. */
abstract class JdbiPictureHistoryContract extends PictureHistoryContract {
    abstract TestStore store();

    @Override
    protected PictureHistory history() {
        return store().store().history();
    }

    @Override
    protected PictureHistory reopened() {
        return store().reopened().history();
    }

    @Override
    protected GenerationLedger ledger() {
        return store().store().ledger();
    }

    @Override
    protected AccessDirectory directory() {
        return store().store().directory();
    }

    @Override
    protected PreferenceStore preferences() {
        return store().store().preferences();
    }
}
