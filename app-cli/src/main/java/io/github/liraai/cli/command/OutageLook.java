package io.github.liraai.cli.command;

import io.github.liraai.cli.control.ControlAnswer;
import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.core.health.ManageOutages;
import io.github.liraai.core.health.Outage;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.persistence.DatabaseInUseException;
import io.github.liraai.persistence.SchemaStanding;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Which models their providers no longer serve. */
final class OutageLook {
    private static final String NAME = "Model gone";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Configuration configuration;
    private final DatabasePlace place;
    private final CommandTree.StoreRoute route;

    OutageLook(Configuration configuration, DatabasePlace place, CommandTree.StoreRoute route) {
        this.configuration = configuration;
        this.place = place;
        this.route = route;
    }

    Look look() {
        Finding overdue = Finding.doubtful(
                NAME, "nothing came within " + PATIENCE.toSeconds() + " s", "see that the database's server works");
        return new Look(PATIENCE, overdue, this::findings);
    }

    /** Says of an outage since when, and when its provider is asked again. */
    static String words(Outage outage, Instant now, ZoneId zone) {
        String next = outage.nextTry().isAfter(now)
                ? "asked about or tried again at "
                        + TIME.format(outage.nextTry().atZone(zone))
                : "on trial: whoever asks for it is the next try";
        return outage.model().value() + " is gone since "
                + TIME.format(outage.since().atZone(zone)) + "; " + next;
    }

    private List<Finding> findings() {
        return lines().stream()
                .map(line -> Finding.doubtful(
                        NAME,
                        line,
                        "lira models probe asks its provider; lira models back offers it again at once; or name another model"
                                + " in lira.conf"))
                .toList();
    }

    private List<String> lines() {
        try {
            Optional<ControlAnswer> answer =
                    place.exists() ? route.ask(List.of("models", "list", "--gone")) : Optional.empty();
            if (answer.isPresent()) {
                return answer.get().out().lines().toList();
            }
            return place.exists() && place.care().schema().age() == SchemaStanding.Age.CURRENT ? kept() : List.of();
        } catch (IOException | DatabaseInUseException | StoreUnavailableException e) {
            // That the database cannot be asked is a finding of its own.
            return List.of();
        }
    }

    private List<String> kept() {
        Instant now = InstantSource.system().instant();
        return ManageOutages.open(place.care().outages(), configuration.models()).stream()
                .map(outage -> words(outage, now, configuration.settings().zone()))
                .toList();
    }
}
