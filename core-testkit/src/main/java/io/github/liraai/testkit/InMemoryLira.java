package io.github.liraai.testkit;

import io.github.liraai.core.Lira;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.testkit.access.InMemoryAccessDirectory;
import io.github.liraai.testkit.access.InMemoryAudit;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.generation.InMemoryGenerationLedger;
import io.github.liraai.testkit.generation.InMemoryJobRegister;
import io.github.liraai.testkit.generation.InMemoryPictureHistory;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.RecordingListener;
import io.github.liraai.testkit.generation.RecordingPictureDelivery;
import io.github.liraai.testkit.generation.ScriptedImageGenerator;
import io.github.liraai.testkit.generation.SteppedEngine;
import io.github.liraai.testkit.health.InMemoryModelOutages;
import io.github.liraai.testkit.mailing.InMemoryMailingStore;
import io.github.liraai.testkit.model.ModelFixture;
import io.github.liraai.testkit.operation.InMemoryOperationStore;
import io.github.liraai.testkit.preferences.InMemoryPreferenceStore;
import io.github.liraai.testkit.prompt.StyleFixture;
import io.github.liraai.testkit.store.StoreSwitch;
import java.util.function.UnaryOperator;

/**
 * The whole domain upon fakes: the seed's levels, made-up models and styles, a clock at noon in Moscow on 2026-11-23. Thread-safe as far
 * as its parts are.
 *
 * @param lira the domain
 * @param clock its time
 * @param store switches directory, preferences, outages, ledger and operation away
 * @param audit what was done by whom
 * @param directory its people
 * @param preferences its choices
 * @param outages its models that are gone
 * @param ledger its jobs
 * @param register its jobs, as an operator sees them
 * @param operation what is in force for everybody, without caps
 * @param mailings what administrators write
 * @param administration what administrators do
 * @param history its past
 * @param spool its pictures
 * @param painter who paints for {@link ModelFixture#HF_INFERENCE}, paid
 * @param fallback who paints for {@link ModelFixture#OFFLINE}, free
 * @param delivery what people got
 * @param listener what was heard
 * @param engine runs the jobs
 */
public record InMemoryLira(
        Lira lira,
        SettableClock clock,
        StoreSwitch store,
        InMemoryAudit audit,
        InMemoryAccessDirectory directory,
        InMemoryPreferenceStore preferences,
        InMemoryModelOutages outages,
        InMemoryGenerationLedger ledger,
        InMemoryJobRegister register,
        InMemoryOperationStore operation,
        InMemoryMailingStore mailings,
        Administration administration,
        InMemoryPictureHistory history,
        InMemoryPictureSpool spool,
        ScriptedImageGenerator painter,
        ScriptedImageGenerator fallback,
        RecordingPictureDelivery delivery,
        RecordingListener listener,
        SteppedEngine engine) {
    /** Wires it. */
    public static InMemoryLira create() {
        return create(builder -> builder);
    }

    /** Wires it with something replaced; what is replaced here is not what the record's own component says. */
    public static InMemoryLira create(UnaryOperator<Lira.Builder> change) {
        StoreSwitch store = new StoreSwitch();
        InMemoryAudit audit = new InMemoryAudit();
        InMemoryAccessDirectory directory = new InMemoryAccessDirectory(store, audit);
        InMemoryPreferenceStore preferences = new InMemoryPreferenceStore(store);
        InMemoryGenerationLedger ledger = new InMemoryGenerationLedger(store);
        return wire(
                SettableClock.at("2026-11-23T09:00:00Z"),
                store,
                audit,
                directory,
                preferences,
                new InMemoryModelOutages(store, audit),
                ledger,
                new InMemoryOperationStore(store, audit),
                new InMemoryMailingStore(store, audit, directory),
                new InMemoryPictureHistory(ledger, directory, preferences),
                new InMemoryPictureSpool(),
                ScriptedImageGenerator.paid(),
                ScriptedImageGenerator.free(),
                new RecordingPictureDelivery(),
                new RecordingListener(),
                change);
    }

    /** Wires the domain anew upon the same stores, painters and delivery, as after a restart with other settings. */
    public InMemoryLira restarted(UnaryOperator<Lira.Builder> change) {
        ledger.schedule().recover();
        return wire(
                clock,
                store,
                audit,
                directory,
                preferences,
                outages,
                ledger,
                operation,
                mailings,
                history,
                spool,
                painter,
                fallback,
                delivery,
                listener,
                change);
    }

    private static InMemoryLira wire(
            SettableClock clock,
            StoreSwitch store,
            InMemoryAudit audit,
            InMemoryAccessDirectory directory,
            InMemoryPreferenceStore preferences,
            InMemoryModelOutages outages,
            InMemoryGenerationLedger ledger,
            InMemoryOperationStore operation,
            InMemoryMailingStore mailings,
            InMemoryPictureHistory history,
            InMemoryPictureSpool spool,
            ScriptedImageGenerator painter,
            ScriptedImageGenerator fallback,
            RecordingPictureDelivery delivery,
            RecordingListener listener,
            UnaryOperator<Lira.Builder> change) {
        InMemoryJobRegister register = new InMemoryJobRegister(ledger, audit);
        Lira.Builder builder = Lira.builder()
                .clock(clock)
                .levels(LevelFixture.anyLevels())
                .models(ModelFixture.anyCatalog())
                .styles(StyleFixture.anyStyles())
                .directory(directory)
                .preferences(preferences)
                .outages(outages)
                .ledger(ledger)
                .history(history)
                .spool(spool)
                .delivery(delivery)
                .listener(listener)
                .operation(operation, Caps.NONE)
                .register(register)
                .mailings(mailings)
                .generator(ModelFixture.HF_INFERENCE, painter)
                .generator(ModelFixture.OFFLINE, fallback);
        Lira lira = change.apply(builder).build();
        SteppedEngine engine = new SteppedEngine(ledger.schedule(), lira.runGeneration(), clock);
        return new InMemoryLira(
                lira,
                clock,
                store,
                audit,
                directory,
                preferences,
                outages,
                ledger,
                register,
                operation,
                mailings,
                lira.administration().orElseThrow(),
                history,
                spool,
                painter,
                fallback,
                delivery,
                listener,
                engine);
    }
}
