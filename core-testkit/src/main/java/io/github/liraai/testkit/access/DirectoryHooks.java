package io.github.liraai.testkit.access;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import java.time.Instant;

/** What the parts of the directory's contract share. */
interface DirectoryHooks {
    LevelName INITIAL = new LevelName("user");
    LevelName HIGHER = new LevelName("subscriber");
    Actor ADMIN = new Actor("cli");
    Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");

    AccessDirectory directory();

    AccessDirectory reopened();
}
