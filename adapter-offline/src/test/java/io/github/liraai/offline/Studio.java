package io.github.liraai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.GenerationCall;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.SettableClock;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.JobFixture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Has pictures painted in a test, and looks at them with a decoder that is not ours. */
final class Studio {
    final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    final OfflineImageGenerator painter = new OfflineImageGenerator(clock);
    Instant deadline = clock.instant().plus(Duration.ofMinutes(1));
    int sent;

    static GenerationRequest asking(String prompt, @Nullable Frame frame) {
        return asking(prompt, frame, null, null, 1);
    }

    static GenerationRequest asking(
            String prompt, @Nullable Frame frame, @Nullable String negative, @Nullable Long seed, int count) {
        return new GenerationRequest(
                JobId.of(JobFixture.anyKey()),
                "painter",
                prompt,
                frame,
                new PictureCount(count),
                negative,
                seed,
                null,
                null);
    }

    GenerationOutcome paint(GenerationRequest request) {
        return painter.generate(request, new Call(request.job()));
    }

    /** Paints and gives the files. */
    List<byte[]> files(GenerationRequest request) {
        GenerationOutcome outcome = paint(request);
        assertThat(outcome).isInstanceOf(GenerationOutcome.Pictures.class);
        return ((GenerationOutcome.Pictures) outcome)
                .pictures().stream()
                        .map(picture -> {
                            try (InputStream content = spool.read(picture)) {
                                return content.readAllBytes();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .toList();
    }

    byte[] file(GenerationRequest request) {
        return files(request).getFirst();
    }

    static BufferedImage decoded(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image).isNotNull();
        return image;
    }

    private final class Call implements GenerationCall {
        private final JobId job;

        Call(JobId job) {
            this.job = job;
        }

        @Override
        public Instant deadline() {
            return deadline;
        }

        @Override
        public Optional<ProviderTask> earlierTask() {
            return Optional.empty();
        }

        @Override
        public void sending() {
            sent++;
        }

        @Override
        public void taken(ProviderTask task) {
            throw new AssertionError("the offline painter has no tasks");
        }

        @Override
        public PictureWriter newPicture() throws IOException {
            return spool.create(job);
        }
    }
}
