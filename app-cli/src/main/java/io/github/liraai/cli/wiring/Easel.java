package io.github.liraai.cli.wiring;

import io.github.liraai.cli.settings.Configuration;
import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.GenerateNow;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.RetryPolicy;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.persistence.FilePictureSpool;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;

/** Generates at once, without a database; the pictures are kept in a temporary folder until it is closed or the program ends. */
public final class Easel implements AutoCloseable {
    /** Whatever a provider asks to wait is waited, within the deadline, which is the caller's to set. */
    private static final RetryPolicy RETRIES =
            new RetryPolicy(4, 20, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofHours(1));

    private final TemporaryFolder folder;
    private final PictureSpool spool;
    private final Providers providers;
    private final GenerateNow generateNow;

    private Easel(TemporaryFolder folder, PictureSpool spool, Providers providers, GenerateNow generateNow) {
        this.folder = folder;
        this.spool = spool;
        this.providers = providers;
        this.generateNow = generateNow;
    }

    /**
     * Sets it up.
     *
     * @param configuration what is configured
     * @param pause waits between calls
     * @param sent counts the requests
     * @throws IOException when the temporary folder cannot be made
     */
    public static Easel in(Configuration configuration, GenerateNow.Pause pause, SentRequests sent) throws IOException {
        InstantSource clock = InstantSource.system();
        TemporaryFolder folder = TemporaryFolder.create("lira-");
        PictureSpool spool = FilePictureSpool.open(folder.path(), clock);
        Providers providers = Providers.open(configuration.settings().painters(), clock);
        NoStore noStore = new NoStore();
        Lira.Builder lira = Lira.builder()
                .clock(clock)
                .zone(configuration.settings().zone())
                .levels(configuration.levels())
                .models(configuration.models())
                .styles(configuration.styles())
                .content(configuration.content())
                .directory(noStore)
                .preferences(noStore)
                .ledger(noStore)
                .delivery(noStore)
                .spool(spool)
                .retries(RETRIES)
                .pause(pause);
        providers.generators().forEach((name, generator) -> lira.generator(name, sent.watch(name, generator)));
        return new Easel(folder, spool, providers, lira.build().generateNow());
    }

    /** Generates. */
    public GenerateNow generateNow() {
        return generateNow;
    }

    /** Reads a picture; the caller closes the stream. */
    public InputStream read(SpooledPicture picture) throws IOException {
        return spool.read(picture);
    }

    @Override
    public void close() throws IOException {
        providers.close();
        folder.close();
    }
}
