package io.github.liraai.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.model.Capabilities;
import io.github.liraai.core.model.FrameSupport;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.quota.PictureCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README says to developers is compiled, run, and the same but for line breaks. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    @Timeout(60)
    void theProgramOfTheReadmePaints(@TempDir Path folder) throws Exception {
        ModelKey key = new ModelKey("offline");
        FrameSupport square = new FrameSupport.Listed(List.of(new Frame.Size(128, 128)));
        ImageModel model = new ImageModel(
                key,
                "🖌 Offline",
                new ProviderName("offline"),
                "painter",
                new Capabilities(square, PictureCount.ONE, 500, false, true, false, false),
                Duration.ofSeconds(30),
                List.of(),
                ImageModel.Stage.READY);
        InBox inBox = new InBox();

        try (var program = new EmbeddingExample(folder, new ModelCatalog(List.of(model)), inBox)) {
            RequestPictures.Result first = program.ask("1", "котик");
            RequestPictures.Result again = program.ask("1", "котик");

            assertThat(first).isInstanceOf(RequestPictures.Result.Accepted.class);
            assertThat(again).isInstanceOf(RequestPictures.Result.Duplicate.class);
            assertThat(inBox.parcels.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void theReadmeShowsThatVeryProgram() throws IOException {
        Path source = ROOT.resolve("app-cli/src/test/java/io/github/liraai/embedding/EmbeddingExample.java");
        String shown = blocks(Files.readString(ROOT.resolve("README.md")), "(?s)```java\n(.*?)```");
        String compiled = blocks(Files.readString(source), "(?s)// README: begin\n(.*?) *// README: end");

        assertThat(shown.replaceAll("\\s", "")).isNotEmpty().isEqualTo(compiled.replaceAll("\\s", ""));
    }

    @Test
    void everyPlaceTheReadmeLinksToIsThere() throws IOException {
        var links =
                Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)").matcher(Files.readString(ROOT.resolve("README.md")));

        List<String> places = links.results().map(link -> link.group(1)).toList();

        assertThat(places)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(ROOT.resolve(place)).exists());
    }

    private static String blocks(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    /** A chat that takes everything. */
    private static final class InBox implements PictureDelivery {
        private final BlockingQueue<Parcel> parcels = new LinkedBlockingQueue<>();

        @Override
        public PictureDelivery.Result deliver(Parcel parcel) {
            parcels.add(parcel);
            return new PictureDelivery.Result.Delivered(
                    new PictureCount(parcel.pictures().size()));
        }

        @Override
        public PictureDelivery.Result tell(Notice notice) {
            return new PictureDelivery.Result.Delivered(PictureCount.NONE);
        }
    }
}
