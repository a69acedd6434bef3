package io.github.liraai.cli.planted.maker;

import io.github.liraai.offline.OfflineImageGenerator;
import java.time.InstantSource;

/** Breaks the rule that only the wiring makes adapters. */
final class MakesAnAdapter {
    OfflineImageGenerator make() {
        return new OfflineImageGenerator(InstantSource.system());
    }
}
