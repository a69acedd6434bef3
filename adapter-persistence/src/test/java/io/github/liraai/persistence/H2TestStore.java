package io.github.liraai.persistence;

import java.nio.file.Path;

/** A store on a file of H2. */
final class H2TestStore extends TestStore {
    @Override
    PersistenceSettings settings(Path folder) {
        return PersistenceSettings.of(DatabaseSettings.file(folder.resolve("lira")), folder.resolve("spool"))
                .withEngine(ENGINE);
    }
}
