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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Generates at once, without a database; the pictures are kept in a temporary folder until it is closed. */
public final class Easel implements AutoCloseable {
    /** Somebody waits at a terminal: what a provider puts off for longer is told instead of waited for. */
    private static final RetryPolicy RETRIES =
            new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final Path folder;
    private final PictureSpool spool;
    private final Providers providers;
    private final GenerateNow generateNow;

    private Easel(Path folder, PictureSpool spool, Providers providers, GenerateNow generateNow) {
        this.folder = folder;
        this.spool = spool;
        this.providers = providers;
        this.generateNow = generateNow;
    }

    /**
     * Sets it up.
     *
     * @throws IOException when the temporary folder cannot be made
     */
    public static Easel in(Configuration configuration) throws IOException {
        InstantSource clock = InstantSource.system();
        Providers providers = Providers.open(configuration.settings(), clock);
        Path folder = Files.createTempDirectory("lira-");
        PictureSpool spool = FilePictureSpool.open(folder, clock);
        NoStore noStore = new NoStore();
        Lira.Builder lira = Lira.builder()
                .clock(clock)
                .zone(configuration.settings().zone())
                .levels(configuration.levels())
                .models(configuration.models())
                .styles(configuration.styles())
                .directory(noStore)
                .preferences(noStore)
                .ledger(noStore)
                .delivery(noStore)
                .spool(spool)
                .retries(RETRIES);
        providers.generators().forEach(lira::generator);
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
        Folders.delete(folder);
    }
}
