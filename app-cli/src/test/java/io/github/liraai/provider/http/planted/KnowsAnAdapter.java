package io.github.liraai.provider.http.planted;

import io.github.liraai.offline.OfflineImageGenerator;

/** Breaks the rule that what providers share sees only the core. */
final class KnowsAnAdapter {
    OfflineImageGenerator pass(OfflineImageGenerator adapter) {
        return adapter;
    }
}
