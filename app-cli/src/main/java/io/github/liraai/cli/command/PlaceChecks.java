package io.github.liraai.cli.command;

import io.github.liraai.cli.logging.LogFile;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.persistence.DatabaseInUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether what is kept can be kept: the database and the log. */
final class PlaceChecks {
    private static final String DATABASE = "Database";

    private final Desk desk;
    private final CommandTree.StoreRoute route;

    PlaceChecks(Desk desk, CommandTree.StoreRoute route) {
        this.desk = desk;
        this.route = route;
    }

    List<Finding> findings() {
        return List.of(database(), log());
    }

    private Finding database() {
        DatabasePlace place = DatabasePlace.of(
                desk.configuration().settings().store(), desk.shell().folder());
        if (!place.exists()) {
            return notYet(Objects.requireNonNull(place.file()));
        }
        try {
            return route.ask(List.of("--version")).isPresent()
                    ? Finding.well(DATABASE, "held by the running bot, which answers")
                    : opened();
        } catch (IOException e) {
            return Finding.doubtful(
                    DATABASE,
                    "a bot seems to have it open and does not answer",
                    "look into its log, or start it again");
        }
    }

    private Finding opened() {
        try {
            desk.inOffice(office -> ExitCode.DONE);
            return Finding.well(DATABASE, "opens, and its schema is up to date");
        } catch (DatabaseInUseException e) {
            return Finding.bad(
                    DATABASE,
                    String.valueOf(e.getMessage()),
                    "stop that process, or give this one its own LIRA_DB_URL");
        } catch (StoreUnavailableException e) {
            return Finding.bad(
                    DATABASE,
                    String.valueOf(e.getMessage()),
                    "check LIRA_DB_URL, LIRA_DB_USER and LIRA_DB_PASSWORD, and that the server runs");
        }
    }

    private Finding notYet(Path file) {
        return isWritable(file)
                ? Finding.well(DATABASE, "none yet, it is made at the first start: " + file)
                : Finding.bad(DATABASE, "cannot be made: " + file, "give the right to write there, or set LIRA_DB_URL");
    }

    private Finding log() {
        Path file = LogFile.of(desk.sources(), desk.shell().folder());
        return file == null || isWritable(file)
                ? Finding.well("Log", file == null ? "goes to the error stream" : file.toString())
                : Finding.bad(
                        "Log", "cannot be written: " + file, "give the right to write there, or set LIRA_LOG_FILE");
    }

    private static boolean isWritable(Path file) {
        if (Files.exists(file)) {
            return Files.isWritable(file);
        }
        @Nullable Path folder = file.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }
}
