package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.Lira;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.JobState;
import io.github.liraai.core.generation.JobState.Finished;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.ProviderTask;
import io.github.liraai.core.generation.RequestPictures;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.generation.CrashPoint.SimulatedCrash;
import io.github.liraai.testkit.model.ModelFixture;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the process at every boundary between the core and its ports, one after the other, then starts it again: whatever the moment,
 * nothing is bought or charged twice, and the person gets the pictures or is told.
 */
class CrashCampaignTest {
    private static final int PICTURES = 2;
    private static final ProviderTask TASK = new ProviderTask("task-1");

    /** Something that happens to a job, and how many requests the paid painter may see for it. */
    record Story(String name, int mostSent, List<Script> first, Script usual) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Story> stories() {
        return Stream.of(
                story("painted at once", Script.paints()),
                story("a task that finishes", Script.takesTask(TASK, Script.finishesTask())),
                story("handed to the fallback", Script.doesNotStart(Cause.PAYMENT_REQUIRED)),
                story("rejected", Script.rejects(Cause.CONTENT_BLOCKED)),
                story("unknown", Script.leavesUnknown(Cause.TIMEOUT)),
                new Story(
                        "rate limited first",
                        2,
                        List.of(Script.doesNotStart(Cause.RATE_LIMITED, Duration.ofSeconds(7))),
                        Script.paints()));
    }

    private static Story story(String name, Script usual) {
        return new Story(name, 1, List.of(), usual);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whereverTheProcessDiesNothingIsBoughtOrChargedTwiceAndThePersonIsServed(Story story) {
        CrashPoint never = CrashPoint.never();
        assertThat(play(story, never)).as("crashed").isFalse();
        assertThat(never.passed()).isGreaterThan(10);
        for (int at = 1; at <= never.passed(); at++) {
            assertThat(play(story, new CrashPoint(at))).as("crashed at " + at).isTrue();
        }
    }

    private static boolean play(Story story, CrashPoint crash) {
        InMemoryLira world = InMemoryLira.create();
        story.first().forEach(world.painter()::next);
        world.painter().usually(story.usual());
        Command command = anyCommandWithPictures(anyUser(), PICTURES);
        InMemoryLira crashing = world.restarted(builder -> crashing(builder, world, crash));

        boolean crashed = dies(crashing, command);
        // The message is delivered again, since the process may have died before it was accepted.
        RequestPictures.Result repeated = world.lira().requestPictures().request(command);
        world.restarted(builder -> builder).engine().runAll();

        assertThat(repeated)
                .isInstanceOfAny(RequestPictures.Result.Accepted.class, RequestPictures.Result.Duplicate.class);
        check(world, command, story, story + " killed at boundary " + crash.passed());
        return crashed;
    }

    private static Lira.Builder crashing(Lira.Builder builder, InMemoryLira world, CrashPoint crash) {
        return builder.ledger(new CrashingLedger(world.ledger(), crash))
                .spool(new CrashingSpool(world.spool(), crash))
                .delivery(crashing(world.delivery(), crash))
                .generator(ModelFixture.HF_INFERENCE, crashing(world.painter(), crash))
                .generator(ModelFixture.OFFLINE, world.fallback());
    }

    private static ImageGenerator crashing(ImageGenerator painter, CrashPoint crash) {
        return (request, call) -> crash.around(() -> painter.generate(request, call));
    }

    private static PictureDelivery crashing(PictureDelivery delivery, CrashPoint crash) {
        return new PictureDelivery() {
            @Override
            public Result deliver(Parcel parcel) {
                return crash.around(() -> delivery.deliver(parcel));
            }

            @Override
            public Result tell(Notice notice) {
                return crash.around(() -> delivery.tell(notice));
            }
        };
    }

    private static boolean dies(InMemoryLira world, Command command) {
        try {
            world.lira().requestPictures().request(command);
            world.engine().runAll();
            return false;
        } catch (SimulatedCrash e) {
            return true;
        }
    }

    private static void check(InMemoryLira world, Command command, Story story, String moment) {
        JobState end =
                world.ledger().find(JobId.of(command.key())).orElseThrow().state();
        assertThat(end).as(moment).isInstanceOf(Finished.class);
        int charged = ((Finished) end).charged().value();
        assertThat(world.ledger().use(command.user(), JobFixture.DAY))
                .as(moment)
                .isEqualTo(LedgerHooks.use(charged, 0));
        assertThat(world.ledger().verify()).as(moment).isEmpty();
        assertThat(world.spool().size()).as(moment + ": left in the spool").isZero();
        assertThat(world.painter().sent()).as(moment + ": sent").isLessThanOrEqualTo(story.mostSent());
        if (charged > 0) {
            assertThat(world.delivery().arrivals())
                    .as(moment + ": charged, so delivered")
                    .isNotEmpty();
            assertThat(world.delivery().arrivals().getLast().contents())
                    .as(moment)
                    .hasSize(charged);
        } else {
            assertThat(world.delivery().notices())
                    .as(moment + ": not charged, so told")
                    .isNotEmpty();
        }
    }
}
