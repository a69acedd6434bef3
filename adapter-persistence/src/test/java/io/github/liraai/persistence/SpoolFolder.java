package io.github.liraai.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A spool in a folder of its own for each test, on a clock that tests may set. */
final class SpoolFolder implements BeforeEachCallback, AfterEachCallback {
    private @Nullable Path folder;
    private @Nullable FilePictureSpool spool;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("lira-spool");
        spool = reopened();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        TestStore.deleteAll(folder());
    }

    Path folder() {
        return Objects.requireNonNull(folder);
    }

    FilePictureSpool spool() {
        return Objects.requireNonNull(spool);
    }

    FilePictureSpool reopened() throws IOException {
        return FilePictureSpool.open(folder().resolve("spool"), InstantSource.system());
    }
}
