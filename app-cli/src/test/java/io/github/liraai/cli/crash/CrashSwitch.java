package io.github.liraai.cli.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Kills its own process with {@code kill -9} at the moment that a file names; without the file nothing happens. Thread-safe. */
final class CrashSwitch {
    private final Path armed;

    CrashSwitch(Path armed) {
        this.armed = armed;
    }

    /** Passes a moment; does not return when it is the one. */
    void pass(String moment) {
        if (Files.exists(armed) && wanted().equals(moment)) {
            die();
        }
    }

    private String wanted() {
        try {
            return Files.readString(armed).strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever else the process is doing goes on until the signal arrives; this thread does not. */
    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
