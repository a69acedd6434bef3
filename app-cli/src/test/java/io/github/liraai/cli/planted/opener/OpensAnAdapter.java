package io.github.liraai.cli.planted.opener;

import io.github.liraai.persistence.FilePictureSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Breaks the rule that only the wiring makes adapters, through a factory. */
final class OpensAnAdapter {
    FilePictureSpool open() throws IOException {
        return FilePictureSpool.open(Path.of("spool"), InstantSource.system());
    }
}
