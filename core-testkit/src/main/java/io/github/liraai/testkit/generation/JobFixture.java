package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import io.github.liraai.testkit.access.UserFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Makes up accepted jobs: {@code котик} by {@code hf-sd3-medium}, on {@link #DAY} unless said otherwise. */
public final class JobFixture {
    /** The day on which made-up jobs hold. */
    public static final QuotaDay DAY = new QuotaDay(LocalDate.of(2026, 11, 23));

    /** When made-up jobs were accepted; whole microseconds, which is what every store keeps. */
    public static final Instant ACCEPTED_AT = Instant.parse("2026-11-23T09:00:00.123456Z");

    /** The model made-up jobs ask for. */
    public static final ModelKey MODEL = new ModelKey("hf-sd3-medium");

    private JobFixture() {}

    /** Makes up a key that no other request has. */
    public static RequestKey anyKey() {
        return new RequestKey("test:" + UUID.randomUUID());
    }

    /** Makes up a job of somebody new. */
    public static GenerationJob anyJob() {
        return anyJobOf(UserFixture.anyUser());
    }

    /** Makes up a job of somebody, for one picture. */
    public static GenerationJob anyJobOf(UserId user) {
        return anyJobWithPictures(user, 1);
    }

    /** Makes up a job of somebody, for some pictures. */
    public static GenerationJob anyJobWithPictures(UserId user, int pictures) {
        return anyJobOnDay(user, pictures, DAY);
    }

    /** Makes up a job of somebody, for some pictures, that holds on a day. */
    public static GenerationJob anyJobOnDay(UserId user, int pictures, QuotaDay day) {
        return anyJobWithKey(anyKey(), user, pictures, day);
    }

    /** Makes up the job of a request. */
    public static GenerationJob anyJobWithKey(RequestKey key, UserId user, int pictures, QuotaDay day) {
        PictureOptions options =
                PictureOptions.builder().count(new PictureCount(pictures)).build();
        return job(key, user, new Prompt("котик"), options, day, ACCEPTED_AT);
    }

    /** Makes up a job with words and options. */
    public static GenerationJob anyJobWithOptions(Prompt prompt, PictureOptions options) {
        return job(anyKey(), UserFixture.anyUser(), prompt, options, DAY, ACCEPTED_AT);
    }

    /** Makes up a job of somebody that was accepted at an instant. */
    public static GenerationJob anyJobWithAcceptedAt(UserId user, Instant acceptedAt) {
        return job(anyKey(), user, new Prompt("котик"), PictureOptions.defaults(), DAY, acceptedAt);
    }

    /** Makes up a job of somebody new, accepted at an instant, that these models may paint, one after another. */
    public static GenerationJob anyJobWithModels(Instant acceptedAt, List<ModelKey> plan) {
        return new GenerationJob(
                anyKey(),
                UserFixture.anyUser(),
                new ReplyAddress("chat:1"),
                new Prompt("котик"),
                plan,
                PictureOptions.defaults(),
                DAY,
                acceptedAt);
    }

    private static GenerationJob job(
            RequestKey key, UserId user, Prompt prompt, PictureOptions options, QuotaDay day, Instant acceptedAt) {
        return new GenerationJob(
                key, user, new ReplyAddress("chat:1"), prompt, List.of(MODEL), options, day, acceptedAt);
    }
}
