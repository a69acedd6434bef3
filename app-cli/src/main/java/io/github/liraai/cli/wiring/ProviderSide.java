package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.SettingName;
import io.github.liraai.cli.settings.Settings;
import io.github.liraai.core.generation.GenerationOutcome.Rejected;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.health.ModelProbe;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.AccountStanding;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One company that paints, or a server of one's own: what must be set for it, and how it is opened and asked. */
interface ProviderSide {
    /** Names it in logs and findings. */
    String title();

    /** Lists the providers it is in the catalogue. */
    List<ProviderName> names();

    /** Names the setting that holds its key. */
    SettingName keyName();

    /** Gives what is set for it: key, address and proxy. */
    Settings.Painter painter(Settings.Painters painters);

    /** Gives its key, or null when none is set. */
    default @Nullable Secret key(Settings.Painters painters) {
        return painter(painters).key();
    }

    /** Names the settings of the keys with which one of its providers is called as things are set. */
    default List<SettingName> keysOf(ProviderName provider, Settings.Painters painters) {
        return List.of(keyName());
    }

    /** Tells what its keys look like, so that a wrong one is noticed before it is sent. */
    Pattern keyShape();

    /** Tells how it stands with its key, as far as that can be told without asking. */
    default Keys.State keyState(Settings.Painters painters) {
        Secret key = key(painters);
        if (key == null) {
            return canBeAsked(painters) ? Keys.State.NOT_NEEDED : Keys.State.MISSING;
        }
        return keyShape().matcher(key.reveal()).matches() ? Keys.State.USUAL : Keys.State.STRANGE;
    }

    /** Tells whether enough is set to call it. */
    default boolean isSetUp(Settings.Painters painters) {
        return key(painters) != null;
    }

    /** Tells whether enough is set to call one of its providers. */
    default boolean isSetUp(ProviderName provider, Settings.Painters painters) {
        return isSetUp(painters);
    }

    /** Tells whether a provider is one of its, and called with its key. */
    default boolean needsKey(ProviderName provider, Settings.Painters painters) {
        return names().contains(provider);
    }

    /** Tells whether enough is set to ask about the account. */
    default boolean canBeAsked(Settings.Painters painters) {
        return isSetUp(painters);
    }

    /** Says what may be set in place of its key; may be empty. */
    default String otherwise() {
        return "";
    }

    /** Says what else is set about how it is called; may be empty. */
    default String note(Settings.Painters painters) {
        return "";
    }

    /** Tells why one of its providers could never paint what is asked; empty when it may. Nothing is sent, and no key is needed. */
    Optional<Rejected> refusal(ProviderName provider, GenerationRequest request, Settings.Painters painters);

    /**
     * Opens it; nothing is sent yet.
     *
     * @throws IllegalArgumentException when something that is set cannot be used
     */
    Opened open(Settings.Painters painters, BodyStage stage, InstantSource clock);

    /** Asks it, once and without cost, about the account of the key. Only where {@link #canBeAsked}. */
    AccountStanding<AccountWord> account(Settings.Painters painters, Duration within);

    /** Tells where a key is made. */
    String keyMaker();

    /** Names the setting that says where accounts are asked about. */
    SettingName addressName();

    /** Names the setting that holds the proxy. */
    SettingName proxyName();

    /** Says what to set where it is not offered. */
    default String countryRemedy() {
        return "set " + proxyName() + " to a proxy in a country where " + title() + " is offered";
    }

    /** Asks it, once and without cost, whether it knows the key. Only where {@link #canBeAsked}. */
    default AccountWord ask(Settings.Painters painters, Duration within) {
        return AccountWord.of(
                account(painters, within),
                "make " + keyMaker() + " and set " + keyName(),
                countryRemedy(),
                "check the network, " + addressName() + " and " + proxyName());
    }

    /**
     * A side that is open.
     *
     * @param generators its painters
     * @param probes who can be asked about models without buying; none where that cannot be
     * @param closing lets go of threads and connections
     */
    record Opened(
            Map<ProviderName, ImageGenerator> generators, Map<ProviderName, ModelProbe> probes, Runnable closing) {
        public Opened {
            generators = Map.copyOf(generators);
            probes = Map.copyOf(probes);
        }

        /** One painter alone. */
        static Opened of(ProviderName name, ImageGenerator generator, ModelProbe probe, Runnable closing) {
            return new Opened(Map.of(name, generator), Map.of(name, probe), closing);
        }
    }
}
