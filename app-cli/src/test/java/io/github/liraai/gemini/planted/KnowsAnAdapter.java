package io.github.liraai.gemini.planted;

import io.github.liraai.offline.OfflineImageGenerator;

/** Breaks the rule that no adapter sees another. */
final class KnowsAnAdapter {
    OfflineImageGenerator pass(OfflineImageGenerator adapter) {
        return adapter;
    }
}
