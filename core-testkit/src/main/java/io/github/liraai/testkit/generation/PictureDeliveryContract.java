package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.DeliveryNote;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.PictureDelivery.Notice;
import io.github.liraai.core.generation.PictureDelivery.Parcel;
import io.github.liraai.core.generation.PictureDelivery.Result;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.DailyLimit;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaStatus;
import io.github.liraai.testkit.access.UserFixture;
import io.github.liraai.testkit.model.ModelFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PictureDelivery} must do, wherever it brings pictures. Extend it, say how to reach the delivery, and its tests run. */
@Timeout(60)
public abstract class PictureDeliveryContract {
    private final InMemoryPictureSpool spool = new InMemoryPictureSpool();

    /** Gives the delivery under test; the same throughout a test. */
    protected abstract PictureDelivery delivery();

    /** Gives the address of somebody who takes pictures. */
    protected abstract ReplyAddress reachable();

    /** Gives a note as the driving adapter keeps it with its jobs; null when it keeps none. */
    protected @Nullable DeliveryNote note() {
        return null;
    }

    /** Gives the address of somebody who has shut us out for good; skips the test where there is none. */
    protected ReplyAddress shut() {
        return Assumptions.abort("nobody can shut this delivery out");
    }

    /** Cuts the way to people off; skips the test where that cannot be. */
    protected void cutOff() {
        Assumptions.abort("this delivery cannot be cut off");
    }

    private static GenerationJob jobTo(ReplyAddress address, int pictures) {
        GenerationJob any = JobFixture.anyJobWithPictures(UserFixture.anyUser(), pictures);
        return new GenerationJob(
                any.key(),
                any.user(),
                address,
                new Prompt("котик <b>_*[`~ & \"🐈\" " + "длинный ".repeat(300)),
                any.plan(),
                any.options(),
                any.day(),
                any.acceptedAt());
    }

    private Parcel parcelTo(ReplyAddress address, int pictures, @Nullable DeliveryNote note) {
        GenerationJob job = jobTo(address, pictures);
        List<SpooledPicture> spooled = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            spooled.add(spool(job, i));
        }
        return new Parcel(job, note, job.model(), ModelFixture.FALLBACK, spooled, spool, status());
    }

    private SpooledPicture spool(GenerationJob job, int number) {
        try (PictureWriter writer = spool.create(job.id())) {
            writer.stream().write(TinyPng.of(64, 48, number));
            return writer.commit(MediaType.PNG, 64, 48);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuotaStatus status() {
        return new QuotaStatus(
                DailyLimit.of(3), PictureCount.ONE, PictureCount.NONE, Instant.parse("2026-11-23T21:00:00Z"));
    }

    private static void assertDelivered(Result result, int pictures) {
        assertThat(result).isInstanceOfSatisfying(Result.Delivered.class, delivered -> {
            assertThat(delivered.pictures()).isEqualTo(new PictureCount(pictures));
            assertThat(delivered.files()).as("as many as can be found again").hasSizeLessThanOrEqualTo(pictures);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, PictureOptions.MOST_PICTURES})
    void picturesArriveAndAreCounted(int pictures) {
        Result result = delivery().deliver(parcelTo(reachable(), pictures, note()));

        assertDelivered(result, pictures);
    }

    @Test
    void picturesArriveWithoutANote() {
        Result result = delivery().deliver(parcelTo(reachable(), 1, null));

        assertDelivered(result, 1);
    }

    @Test
    void theSameParcelMayBeDeliveredAgainAfterACrash() {
        Parcel parcel = parcelTo(reachable(), 1, note());
        delivery().deliver(parcel);

        Result again = delivery().deliver(parcel);

        assertDelivered(again, 1);
    }

    @Test
    void picturesThatAreGoneFromTheSpoolAreNotCountedAsDelivered() {
        Parcel parcel = parcelTo(reachable(), 1, note());
        spool.release(parcel.job().id());

        Result result = delivery().deliver(parcel);

        assertThat(result).isNotInstanceOf(Result.Delivered.class);
    }

    @ParameterizedTest
    @EnumSource
    void newsOfEveryCauseArrives(Cause cause) {
        Result result = delivery().tell(new Notice(jobTo(reachable(), 1), note(), cause, status()));

        assertDelivered(result, 0);
    }

    @Test
    void whoHasShutUsOutCannotBeReached() {
        ReplyAddress shut = shut();

        assertThat(delivery().deliver(parcelTo(shut, 1, note()))).isInstanceOf(Result.Undeliverable.class);
        assertThat(delivery().tell(new Notice(jobTo(shut, 1), note(), Cause.TIMEOUT, status())))
                .isInstanceOf(Result.Undeliverable.class);
    }

    @Test
    void whileTheWayIsCutOffItIsForLater() {
        ReplyAddress address = reachable();
        cutOff();

        assertThat(delivery().deliver(parcelTo(address, 1, note()))).isInstanceOf(Result.Later.class);
        assertThat(delivery().tell(new Notice(jobTo(address, 1), note(), Cause.TIMEOUT, status())))
                .isInstanceOf(Result.Later.class);
    }

    @Test
    void manyParcelsAtOnceAllArrive() {
        ReplyAddress address = reachable();

        List<Result> results = race(8, i -> delivery().deliver(parcelTo(address, 1, note())));

        assertThat(results).allSatisfy(result -> assertDelivered(result, 1));
    }
}
