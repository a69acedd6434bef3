package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.history.PictureHistory;
import io.github.liraai.core.preferences.PreferenceStore;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.preferences.InMemoryPreferenceStore;

class InMemoryPictureHistoryTest extends PictureHistoryContract {
    private final InMemoryGenerationLedger ledger = new InMemoryGenerationLedger();
    private final InMemoryAccessDirectory directory = new InMemoryAccessDirectory();
    private final InMemoryPreferenceStore preferences = new InMemoryPreferenceStore();
    private final InMemoryPictureHistory history = new InMemoryPictureHistory(ledger, directory, preferences);

    @Override
    protected PictureHistory history() {
        return history;
    }

    @Override
    protected GenerationLedger ledger() {
        return ledger;
    }

    @Override
    protected AccessDirectory directory() {
        return directory;
    }

    @Override
    protected PreferenceStore preferences() {
        return preferences;
    }
}
