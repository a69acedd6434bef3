package io.github.liraai.offline.planted;

import io.github.liraai.huggingface.HuggingFaceImageGenerator;

/** Breaks the rule that no adapter sees another. */
final class KnowsAnAdapter {
    HuggingFaceImageGenerator pass(HuggingFaceImageGenerator adapter) {
        return adapter;
    }
}
