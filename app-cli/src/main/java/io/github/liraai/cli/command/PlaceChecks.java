package io.github.liraai.cli.command;

import io.github.liraai.cli.logging.LogFile;
import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.persistence.DatabaseInUseException;
import io.github.liraai.persistence.SpoolElsewhereException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether what is kept can be kept: the database and the log. */
final class PlaceChecks {
    private static final String DATABASE = "Database";
    private static final String LOG = "Log";

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
            return notYet(place);
        }
        try {
            return route.ask(List.of("--version")).isPresent()
                    ? Finding.well(DATABASE, "held by the running bot, which answers")
                    : opened(place);
        } catch (IOException e) {
            return Finding.doubtful(
                    DATABASE,
                    "a bot seems to have it open and does not answer",
                    "look into its log, or start it again");
        }
    }

    private Finding opened(DatabasePlace place) {
        try {
            desk.inOffice(office -> ExitCode.DONE);
            place.care().checkSpool();
            return Finding.well(DATABASE, "opens, and its schema is up to date");
        } catch (SpoolElsewhereException e) {
            return Finding.bad("Pictures", String.valueOf(e.getMessage()), "set LIRA_SPOOL");
        } catch (IOException e) {
            return Finding.bad(
                    "Pictures",
                    "the folder cannot be read: " + place.spool() + ": " + FilePlace.reason(e),
                    "give the right to read there, or set LIRA_SPOOL");
        } catch (DatabaseInUseException e) {
            return Finding.bad(
                    DATABASE,
                    String.valueOf(e.getMessage()),
                    "stop that process, or give this one its own LIRA_DB_URL");
        } catch (StoreUnavailableException e) {
            StoreTrouble trouble = StoreTrouble.of(e, place);
            return Finding.bad(DATABASE, trouble.what(), trouble.remedy());
        }
    }

    private Finding notYet(DatabasePlace place) {
        Path file = Objects.requireNonNull(place.file());
        return trouble(file.resolveSibling(file.getFileName() + ".mv.db"))
                .map(reason -> Finding.bad(
                        DATABASE,
                        "cannot be made: " + file + ": " + reason,
                        "give the right to write there, or set LIRA_DB_URL"))
                .orElseGet(() -> Finding.well(DATABASE, "none yet, it is made at the first start: " + file));
    }

    private Finding log() {
        Path file = LogFile.of(desk.sources(), desk.shell().folder());
        if (file == null) {
            return Finding.well(LOG, "goes to the error stream");
        }
        return trouble(file)
                .map(reason -> Finding.bad(
                        LOG,
                        "cannot be written: " + file + ": " + reason,
                        "give the right to write there, or set LIRA_LOG_FILE"))
                .orElseGet(() -> Finding.well(LOG, file.toString()));
    }

    /** Says why a file cannot be written; empty when it can. */
    private static Optional<String> trouble(Path file) {
        try {
            FilePlace.proveAppending(file);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FilePlace.reason(e));
        }
    }
}
