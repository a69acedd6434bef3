package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome.Pictures;
import io.github.liraai.core.generation.GenerationOutcome.Unknown;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import javax.imageio.ImageIO;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PictureHarvestTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final MockWebServer server = new MockWebServer();
    private final ProviderHttp http = new ProviderHttp(HttpSettings.USUAL, new BodyStage(1), InstantSource.system());
    private final InMemoryPictureSpool spool = new InMemoryPictureSpool();
    private final byte[] png = png();

    PictureHarvestTest() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void picturesComeInOneByOneUpToTheMost() throws IOException {
        PictureHarvest harvest = harvest(2);
        server.enqueue(picture());

        harvest.keep(new ByteArrayInputStream(png));
        harvest.fetch(server.url("/1").toString(), Deadline.in(LONG));
        harvest.fetch(server.url("/2").toString(), Deadline.in(LONG));
        harvest.keep(new ByteArrayInputStream(png));

        assertThat(harvest.outcome()).isEqualTo(new Pictures(spool.pictures(Calls.JOB)));
        assertThat(spool.size()).isEqualTo(2);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void oneThatCannotBeHadMattersOnlyWhenThereIsNoOther() {
        PictureHarvest harvest = harvest(2);
        server.enqueue(new MockResponse.Builder().code(404).build());
        server.enqueue(new MockResponse.Builder().body("<html>").build());
        server.enqueue(picture());

        harvest.fetch(server.url("/1").toString(), Deadline.in(LONG));
        harvest.fetch(server.url("/2").toString(), Deadline.in(LONG));

        assertThat(harvest.outcome()).isInstanceOfSatisfying(Unknown.class, unknown -> {
            assertThat(unknown.cause()).isEqualTo(Cause.MALFORMED_RESPONSE);
            assertThat(unknown.detail()).contains("404");
        });
        harvest.fetch(server.url("/3").toString(), Deadline.in(LONG));
        assertThat(harvest.outcome()).isInstanceOf(Pictures.class);
    }

    @Test
    void whatWasDealtWithIsPassedOverWhenTheAnswerComesAgain() throws IOException {
        PictureHarvest harvest = harvest(3);
        harvest.keep(new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8)));
        harvest.keep(new ByteArrayInputStream(png));
        assertThatThrownBy(() -> harvest.keep(broken())).isInstanceOf(IOException.class);

        harvest.startOver();
        for (int each = 0; each < 3; each++) {
            harvest.keep(new ByteArrayInputStream(png));
        }

        assertThat(harvest.outcome())
                .isInstanceOfSatisfying(
                        Pictures.class,
                        pictures -> assertThat(pictures.pictures()).hasSize(2));
        assertThat(spool.size()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsTakenAnew() throws IOException {
        PictureHarvest harvest = harvest(1);
        harvest.keep(new ByteArrayInputStream(png));
        harvest.forget();

        assertThat(harvest.outcome()).isEqualTo(new Unknown(Cause.NO_IMAGE, "no picture in the answer"));
        harvest.keep(new ByteArrayInputStream(png));
        assertThat(harvest.outcome())
                .isEqualTo(new Pictures(spool.pictures(Calls.JOB).subList(1, 2)));
    }

    @Test
    void aDeadlineThatPassesIsToldAsSuch() {
        PictureHarvest harvest = harvest(1);

        harvest.fetch(server.url("/1").toString(), Deadline.in(Duration.ZERO));

        assertThat(harvest.outcome())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.TIMEOUT));
    }

    /** So that whoever called knows that the rest can still be had. */
    @Test
    void whoeverIsInterruptedInTheMiddleKeepsWhatCameAndStaysInterrupted() throws IOException {
        PictureHarvest harvest = harvest(3);
        harvest.keep(new ByteArrayInputStream(png));
        Thread.currentThread().interrupt();

        harvest.fetch(server.url("/2").toString(), Deadline.in(LONG));
        harvest.fetch(server.url("/3").toString(), Deadline.in(LONG));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(harvest.outcome()).isEqualTo(new Pictures(spool.pictures(Calls.JOB)));
        assertThat(spool.size()).isOne();
    }

    @Test
    void aSpoolThatFailsIsToldAsSuch() throws IOException {
        PictureHarvest harvest = harvest(1);
        spool.breakDown();

        harvest.keep(new ByteArrayInputStream(png));

        assertThat(harvest.outcome())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.cause()).isEqualTo(Cause.STORAGE));
    }

    private PictureHarvest harvest(int most) {
        return new PictureHarvest(http, server.url("/"), Calls.within(LONG, spool), most);
    }

    private MockResponse picture() {
        return new MockResponse.Builder().body(new Buffer().write(png)).build();
    }

    private static InputStream broken() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        return closed;
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
