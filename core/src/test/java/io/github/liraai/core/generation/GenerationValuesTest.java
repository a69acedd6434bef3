package io.github.liraai.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ModelKey MODEL = new ModelKey("hf-sd3-medium");
    private static final String CHECKSUM = "0123abcd";

    private static SpooledPicture picture(String id, int width, long bytes, String hash) {
        return new SpooledPicture(id, MediaType.PNG, width, 1, bytes, hash);
    }

    private static void refused(ThrowingCallable making, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    @Test
    void opaqueTextsAreNeitherBlankNorLongerThanTheirLimit() {
        refused(() -> new RequestKey(" "), "request key");
        refused(() -> new RequestKey("k".repeat(201)), "request key", "200");
        refused(() -> new ReplyAddress(""), "reply address");
        refused(() -> new ReplyAddress("k".repeat(501)), "reply address", "500");
        refused(() -> new DeliveryNote("\n"), "delivery note");
        refused(() -> new DeliveryNote("k".repeat(501)), "delivery note", "500");
        refused(() -> new ProviderTask(" "), "provider task");
        refused(() -> new ProviderTask("k".repeat(1001)), "provider task", "1000");
    }

    @Test
    void opaqueTextsMayBeAsLongAsTheirLimit() {
        assertThat(new RequestKey("k".repeat(200)).value()).hasSize(200);
        assertThat(new ReplyAddress("k".repeat(500)).value()).hasSize(500);
        assertThat(new DeliveryNote("k".repeat(500)).value()).hasSize(500);
        assertThat(new ProviderTask("k".repeat(1000)).value()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".hidden", "..", "a/b", "a\\b", "a b", "ж", "a\u0000"})
    void aPictureIdCannotLeadOutOfTheSpool(String id) {
        refused(() -> picture(id, 1, 1, CHECKSUM), "picture id", id);
    }

    @Test
    void aPictureHasASizeAndAChecksum() {
        refused(() -> picture("a", 0, 1, CHECKSUM), "0x1");
        refused(() -> picture("a", 1, 0, CHECKSUM), "0 bytes");
        refused(() -> picture("a", 1, 1, CHECKSUM.toUpperCase(Locale.ROOT)), "crc32c");
        refused(() -> picture("a", 1, 1, CHECKSUM.substring(1)), "crc32c");
        refused(() -> picture("a".repeat(101), 1, 1, CHECKSUM), "picture id");
    }

    @Test
    void aJobHasAPlanAndIsKnownByItsRequest() {
        GenerationJob job = job(List.of(MODEL, new ModelKey("other")));

        assertThat(job.id()).isEqualTo(JobId.of(job.key()));
        assertThat(job.model()).isEqualTo(MODEL);
        assertThat(job.pictures()).isEqualTo(PictureCount.ONE);
        refused(() -> job(List.of()), "plan");
    }

    private static GenerationJob job(List<ModelKey> plan) {
        return new GenerationJob(
                new RequestKey("k"),
                new UserId("1"),
                new ReplyAddress("r"),
                new Prompt("p"),
                plan,
                PictureOptions.defaults(),
                new QuotaDay(LocalDate.of(2026, 11, 23)),
                NOW);
    }

    @Test
    void statesWithCountsBelowZeroAreRefused() {
        refused(() -> new Waiting(-1, 0, null), "-1");
        refused(() -> new Waiting(0, -1, null), "-1");
        refused(() -> new Calling(-1, 1, NOW, null), "-1");
        refused(() -> new Calling(0, 0, NOW, null), "0, 0");
        refused(() -> new Painted(MODEL, List.of(), 0), "painted");
        refused(() -> new Painted(MODEL, List.of(picture("a", 1, 1, CHECKSUM)), -1), "-1");
        refused(() -> new Failed(Cause.TIMEOUT, -1), "-1");
    }

    @Test
    void picturesAreHeldUntilTheJobIsDecided() {
        assertThat(Waiting.FRESH.holds()).isTrue();
        assertThat(new Calling(0, 1, NOW, null).holds()).isTrue();
        assertThat(new Painted(MODEL, List.of(picture("a", 1, 1, CHECKSUM)), 0).holds())
                .isTrue();
        assertThat(new Failed(Cause.TIMEOUT, 0).holds()).isFalse();
        assertThat(new Finished(PictureCount.ONE, null).holds()).isFalse();
    }

    @Test
    void outcomesAreCheckedToo() {
        refused(() -> new GenerationOutcome.Pictures(List.of()), "pictures");
        refused(
                () -> new GenerationOutcome.NotStarted(Cause.RATE_LIMITED, Duration.ofSeconds(-1), ""),
                "retryAfter",
                "PT-1S");
    }

    @Test
    void aRequestHasWordsAndAModel() {
        JobId id = JobId.of(new RequestKey("k"));

        refused(
                () -> new GenerationRequest(id, " ", "p", null, PictureCount.ONE, null, null, null, null),
                "provider model");
        refused(() -> new GenerationRequest(id, "m", " ", null, PictureCount.ONE, null, null, null, null), "prompt");
    }

    @Test
    void aPageHasOneJobAtLeastAndAThousandAtTheMost() {
        assertThat(page(1).size()).isEqualTo(1);
        assertThat(page(1000).size()).isEqualTo(1000);
        refused(() -> page(0), "size", "0");
        refused(() -> page(1001), "size", "1001");
    }

    private static JobQuery page(int size) {
        return new JobQuery(null, JobStage.unfinished(), null, JobQuery.Order.OLDEST_FIRST, null, size);
    }

    @Test
    void aPainterThatDoesNotSayThatItIsFreeIsNot() {
        ImageGenerator painter = (request, call) -> new GenerationOutcome.Unknown(Cause.TIMEOUT, "");

        assertThat(painter.isFree()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasAnOutcomeNameOfItsOwn(Cause cause) {
        assertThat(cause.outcomeName()).matches("error:[a-z_]+");
    }

    @ParameterizedTest
    @EnumSource
    void aMediaTypeIsFoundByItsName(MediaType type) {
        assertThat(MediaType.ofMimeType(type.mimeType())).contains(type);
        assertThat(type.extension()).matches("[a-z]+");
        assertThat(MediaType.ofMimeType("text/html")).isEmpty();
    }
}
