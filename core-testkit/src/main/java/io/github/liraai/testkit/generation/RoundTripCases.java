package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.generation.JobFixture.anyJobWithOptions;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Calling;
import io.github.liraai.core.generation.JobState.Failed;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.JobState.Painted;
import io.github.liraai.core.generation.JobState.Waiting;
import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.SpooledPicture;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.core.quota.QuotaDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Jobs and states with every field at its edges. */
final class RoundTripCases {
    static final String NAME = "io.github.liraai.testkit.generation.RoundTripCases";

    private RoundTripCases() {}

    static Stream<JobState> states() {
        Instant at = Instant.parse("2026-11-23T20:59:59.999999Z");
        return Stream.concat(
                Stream.of(
                        Waiting.FRESH,
                        new Waiting(3, 7, at),
                        new Waiting(1, 0, null, Cause.PAYMENT_REQUIRED),
                        new Calling(0, 1, at, null),
                        new Calling(1, 1, at, null, Cause.NOT_FOUND),
                        new Calling(
                                9, 1000, at, new ProviderTask("https://queue.example/🎨?a=\"'\\\n" + "я".repeat(960))),
                        new Painted(new ModelKey("m"), List.of(PictureFixture.anyPicture()), 0),
                        new Painted(new ModelKey("x".repeat(56)), pictures(), 12),
                        new Painted(new ModelKey("m"), pictures(), 0, Duration.ofMillis(1)),
                        new Painted(new ModelKey("m"), pictures(), 1, Duration.ofDays(30))),
                Arrays.stream(Cause.values()).map(cause -> new Failed(cause, 3)));
    }

    private static List<SpooledPicture> pictures() {
        return Stream.of(MediaType.values(), MediaType.values())
                .flatMap(Arrays::stream)
                .map(type -> new SpooledPicture(
                        "p".repeat(90) + "." + type.extension(),
                        type,
                        1,
                        Frame.Size.LONGEST_SIDE,
                        20L * 1024 * 1024,
                        "fedcba98"))
                .toList();
    }

    static Stream<Finished> ends() {
        return Stream.concat(
                Stream.of(new Finished(PictureCount.ONE, null), new Finished(PictureCount.NONE, null)),
                Arrays.stream(Cause.values()).map(cause -> new Finished(PictureCount.NONE, cause)));
    }

    static Stream<GenerationJob> jobs() {
        PictureOptions plain = PictureOptions.defaults();
        return Stream.of(
                anyJobWithOptions(new Prompt("👩‍🚀 «кот» \"quoted\" 'single' \\back\n\tслово <b>_*[ ; DROP"), plain),
                anyJobWithOptions(new Prompt("🎨".repeat(Prompt.LONGEST)), plain),
                anyJobWithOptions(
                        new Prompt("all options"),
                        PictureOptions.builder()
                                .frame(new Frame.Size(1, Frame.Size.LONGEST_SIDE))
                                .count(new PictureCount(PictureOptions.MOST_PICTURES))
                                .negative("размыто, \"blurry\"\n👎")
                                .seed(0xFFFF_FFFFL)
                                .steps(500)
                                .guidance(7.3)
                                .style(new StyleKey("oil-painting"))
                                .build()),
                anyJobWithOptions(
                        new Prompt("aspect"),
                        PictureOptions.builder()
                                .frame(new Frame.Aspect(16, 9))
                                .seed(0L)
                                .steps(1)
                                .guidance(0.0)
                                .build()),
                new GenerationJob(
                        new RequestKey("telegram:🤖:" + "9".repeat(180)),
                        new UserId("U".repeat(64)),
                        new ReplyAddress("{\"chat\":-100123,\"name\":\"Ж\"}" + "r".repeat(400)),
                        new Prompt("plan"),
                        List.of(new ModelKey("x".repeat(56)), new ModelKey("b"), new ModelKey("a")),
                        plain,
                        new QuotaDay(LocalDate.of(2028, 2, 29)),
                        Instant.parse("2028-02-28T21:00:00Z")));
    }
}
