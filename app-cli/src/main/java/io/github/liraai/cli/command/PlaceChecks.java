package io.github.liraai.cli.command;

import io.github.liraai.cli.logging.LogFile;
import io.github.liraai.cli.output.FilePlace;
import io.github.liraai.cli.output.SecretFence;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.core.intake.LeaseName;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.persistence.DatabaseInUseException;
import io.github.liraai.persistence.SchemaStanding;
import io.github.liraai.persistence.SpoolElsewhereException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether what is kept can be kept: database, pictures and log, and the room for them. */
final class PlaceChecks {
    private static final String DATABASE = "Database";
    private static final String SCHEMA = "Schema";
    private static final String PICTURES = "Pictures";
    private static final String LOG = "Log";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CommandTree.StoreRoute route;
    private final DatabasePlace place;
    private final Duration originals;
    private final @Nullable Path log;
    private final SecretFence fence;

    private PlaceChecks(
            CommandTree.StoreRoute route,
            DatabasePlace place,
            Duration originals,
            @Nullable Path log,
            SecretFence fence) {
        this.fence = fence;
        this.route = route;
        this.place = place;
        this.originals = originals;
        this.log = log;
    }

    /**
     * Prepares it.
     *
     * @throws ConfigurationException when a place is named that cannot be one
     */
    static PlaceChecks of(Desk desk, CommandTree.StoreRoute route) {
        Path folder = desk.shell().folder();
        Settings.Store store = Configuration.store(desk.sources());
        return new PlaceChecks(
                route,
                DatabasePlace.of(store, folder),
                store.retention().pictures(),
                LogFile.of(desk.sources(), folder),
                desk.sources().fence());
    }

    /** Lists the looks that can be taken although something in the configuration is wrong. */
    static List<Look> withoutConfiguration(Desk desk, CommandTree.StoreRoute route) {
        try {
            return of(desk, route).looks();
        } catch (ConfigurationException e) {
            // Where to look is what is wrong; that is a finding already.
            return List.of();
        }
    }

    List<Look> looks() {
        return List.of(
                look(DATABASE, "see that the database's server and disk work", this::database),
                look(LOG, "see that its disk works, or set LIRA_LOG_FILE", () -> List.of(log())),
                look("Disk", "see that the disks work", this::disks));
    }

    /** Tells whether a bot that runs on this database asks for updates. */
    boolean isServed(LeaseName name) {
        try {
            return place.file() == null
                    ? isCurrent() && place.care().isHeld(name)
                    : place.exists() && route.ask(List.of("--version")).isPresent();
        } catch (IOException | StoreUnavailableException e) {
            // That it cannot be asked is told by the look at the database.
            return false;
        }
    }

    private boolean isCurrent() {
        return place.care().schema().age() == SchemaStanding.Age.CURRENT;
    }

    private Look look(String name, String remedy, Supplier<List<Finding>> work) {
        Finding overdue = Finding.bad(name, "nothing came within " + PATIENCE.toSeconds() + " s", remedy);
        return new Look(
                PATIENCE,
                overdue,
                () -> work.get().stream().map(finding -> finding.behind(fence)).toList());
    }

    private List<Finding> database() {
        if (!place.exists()) {
            return List.of(notYet(), pictures());
        }
        try {
            return route.ask(List.of("--version")).isPresent()
                    ? List.of(Finding.well(DATABASE, "held by the running bot, which answers"), pictures())
                    : opened();
        } catch (IOException e) {
            return List.of(Finding.doubtful(
                    DATABASE,
                    "a bot seems to have it open and does not answer",
                    "look into its log, or start it again"));
        }
    }

    private List<Finding> opened() {
        try {
            Finding schema = schema(place.care().schema());
            return List.of(Finding.well(DATABASE, "opens: " + place.shown()), schema, pictures());
        } catch (DatabaseInUseException e) {
            return List.of(Finding.bad(
                    DATABASE,
                    String.valueOf(e.getMessage()),
                    "stop that process, or give this one its own LIRA_DB_URL"));
        } catch (StoreUnavailableException e) {
            StoreTrouble trouble = StoreTrouble.of(e, place, fence);
            return List.of(Finding.bad(DATABASE, trouble.what(), trouble.remedy()));
        }
    }

    private static Finding schema(SchemaStanding schema) {
        return switch (schema.age()) {
            case NONE -> Finding.well(SCHEMA, "none yet, it is made at the first start");
            case CURRENT -> Finding.well(SCHEMA, "version " + schema.version() + ", as this program wants it");
            case OLDER ->
                Finding.doubtful(
                        SCHEMA,
                        "version " + schema.version() + ", and the next start brings it to " + schema.newest(),
                        "keep a backup of how it is: lira db backup FILE");
            case NEWER ->
                Finding.bad(
                        SCHEMA,
                        "version " + schema.version() + ", and this program is too old for it: it knows versions up to "
                                + schema.newest(),
                        "start the version of Lira that was here last, or a newer one");
        };
    }

    private Finding notYet() {
        Path file = Objects.requireNonNull(place.file());
        return trouble(file.resolveSibling(file.getFileName() + ".mv.db"))
                .map(reason -> Finding.bad(
                        DATABASE,
                        "cannot be made: " + file + ": " + reason,
                        "give the right to write there, or set LIRA_DB_URL"))
                .orElseGet(() -> Finding.well(DATABASE, "none yet, it is made at the first start: " + file));
    }

    private Finding pictures() {
        Path spool = place.spool();
        try {
            FilePlace.proveAppending(spool.resolve("picture"));
            if (place.file() == null && isCurrent()) {
                place.care().checkSpool();
            }
            return Finding.well(PICTURES, spool.toString());
        } catch (SpoolElsewhereException e) {
            return Finding.bad(PICTURES, String.valueOf(e.getMessage()), "set LIRA_SPOOL");
        } catch (IOException e) {
            return Finding.bad(
                    PICTURES,
                    "cannot be kept: " + spool + ": " + FilePlace.reason(e),
                    "give the right to read and write there, or set LIRA_SPOOL");
        }
    }

    private Finding log() {
        if (log == null) {
            return Finding.well(LOG, "goes to the error stream");
        }
        return trouble(log)
                .map(reason -> Finding.bad(
                        LOG,
                        "cannot be written: " + log + ": " + reason,
                        "give the right to write there, or set LIRA_LOG_FILE"))
                .orElseGet(() -> Finding.well(LOG, log.toString()));
    }

    private List<Finding> disks() {
        Map<String, Path> places = new LinkedHashMap<>();
        if (place.file() != null) {
            places.put("database", place.file());
        }
        places.put("pictures", place.spool());
        if (log != null) {
            places.put("log", log);
        }
        List<Finding> findings = new ArrayList<>(DiskLook.findings(places));
        findings.add(DiskLook.taken(place.spool(), originals));
        return findings;
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
