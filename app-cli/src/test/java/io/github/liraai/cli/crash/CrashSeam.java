package io.github.liraai.cli.crash;

import io.github.liraai.cli.wiring.PortSeam;
import io.github.liraai.cli.wiring.Providers;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.PictureSpool;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.persistence.EngineSettings;
import io.github.liraai.telegram.poll.LeaseTiming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a {@link CrashSwitch} before and after every step, and a provider that gives task ids in the offline painter's place. */
public final class CrashSeam implements PortSeam {
    private final CrashSwitch killing;
    private final URI tasks;

    private CrashSeam(CrashSwitch killing, URI tasks) {
        this.killing = killing;
        this.tasks = tasks;
    }

    /** Reads from system properties where the switch and the provider are. */
    public static CrashSeam fromProperties() {
        return new CrashSeam(
                new CrashSwitch(Path.of(System.getProperty("lira.crash.armed"))),
                URI.create(System.getProperty("lira.crash.tasks")));
    }

    @Override
    public GenerationLedger ledger(GenerationLedger ledger) {
        return new CrashingLedger(ledger, killing);
    }

    @Override
    public PictureDelivery delivery(PictureDelivery delivery) {
        return new PictureDelivery() {
            @Override
            public Result deliver(Parcel parcel) {
                killing.pass(CrashStep.DELIVER.before());
                Result result = delivery.deliver(parcel);
                killing.pass(CrashStep.DELIVER.after());
                return result;
            }

            @Override
            public Result tell(Notice notice) {
                killing.pass(CrashStep.TELL.before());
                Result result = delivery.tell(notice);
                killing.pass(CrashStep.TELL.after());
                return result;
            }
        };
    }

    @Override
    public PictureSpool spool(PictureSpool spool) {
        return new PictureSpool() {
            @Override
            public PictureWriter create(JobId job) throws IOException {
                return crashing(spool.create(job));
            }

            @Override
            public InputStream read(SpooledPicture picture) throws IOException {
                return spool.read(picture);
            }

            @Override
            public List<SpooledPicture> pictures(JobId job) throws IOException {
                return spool.pictures(job);
            }

            @Override
            public void release(JobId job) {
                killing.pass(CrashStep.RELEASE.before());
                spool.release(job);
                killing.pass(CrashStep.RELEASE.after());
            }
        };
    }

    @Override
    public Map<ProviderName, ImageGenerator> generators(Map<ProviderName, ImageGenerator> generators) {
        Map<ProviderName, ImageGenerator> all = new HashMap<>(generators);
        all.put(new ProviderName(Providers.OFFLINE), new TaskPainter(tasks));
        all.replaceAll((provider, generator) -> (request, call) -> {
            killing.pass(CrashStep.ANSWER.before());
            GenerationOutcome outcome = generator.generate(request, call);
            killing.pass(CrashStep.ANSWER.after());
            return outcome;
        });
        return all;
    }

    /** Another process asks for updates two seconds after the one whose turn it was has died. */
    @Override
    public LeaseTiming lease(LeaseTiming timing) {
        return new LeaseTiming(Duration.ofMillis(1800), Duration.ofMillis(600), Duration.ofMillis(200));
    }

    /** A process that was killed counts as dead after two seconds. */
    @Override
    public EngineSettings engine(EngineSettings settings) {
        return new EngineSettings(
                settings.jobsAtOnce(),
                Duration.ofMillis(200),
                Duration.ofMillis(500),
                4,
                settings.shutdownPatience(),
                Duration.ofSeconds(2),
                settings.atOnce());
    }

    private PictureWriter crashing(PictureWriter writer) {
        return new PictureWriter() {
            @Override
            public OutputStream stream() {
                return writer.stream();
            }

            @Override
            public SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException {
                killing.pass(CrashStep.COMMIT.before());
                SpooledPicture picture = writer.commit(mediaType, width, height);
                killing.pass(CrashStep.COMMIT.after());
                return picture;
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }
}
