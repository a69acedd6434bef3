package io.github.liraai.cli.planted.reference;

import io.github.liraai.offline.OfflineImageGenerator;
import io.github.liraai.persistence.FilePictureSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;

/** Breaks the rule that only the wiring makes adapters, by references to a constructor and to a factory. */
final class RefersToAnAdapter {
    final Function<InstantSource, OfflineImageGenerator> maker = OfflineImageGenerator::new;
    final Opener opener = FilePictureSpool::open;

    interface Opener {
        FilePictureSpool open(Path folder, InstantSource clock) throws IOException;
    }
}
