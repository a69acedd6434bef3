package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithModel;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithOptions;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPrompt;
import static io.github.liraai.testkit.model.ModelFixture.ANNOUNCED;
import static io.github.liraai.testkit.model.ModelFixture.FALLBACK;
import static io.github.liraai.testkit.model.ModelFixture.PREMIUM;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationJob;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.prompt.Frame;
import io.github.liraai.core.prompt.PictureOption;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.model.ModelFixture;
import io.github.liraai.testkit.prompt.ScriptedContentPolicy;
import io.github.liraai.testkit.prompt.StyleFixture;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
    private static final Actor CLI = new Actor("cli");
    private static final ModelKey BARE = new ModelKey("bare");
    private static final ImageModel BARE_MODEL =
            ModelFixture.anyModelWithCapabilities(BARE, ModelFixture.anyCapabilitiesWithNothingExtra());

    private final InMemoryLira world = InMemoryLira.create();
    private boolean refusedAll = true;

    private Result request(Command command) {
        return world.lira().requestPictures().request(command);
    }

    private static Result refused(Refusal refusal) {
        return new Result.Refused(refusal);
    }

    private static ImageModel model(ModelKey key) {
        return ModelFixture.anyCatalog().find(key).orElseThrow();
    }

    @AfterEach
    void whatIsRefusedHoldsNothing() {
        assertThat(world.ledger().schedule().waiting().isEmpty()).isEqualTo(refusedAll);
    }

    @Test
    void whoIsBlockedIsRefusedUntilTheBlockEnds() {
        UserId user = anyUser();
        var until = world.clock().instant().plus(Duration.ofHours(1));
        world.lira().manageAccess().change(new AccessChange.BlockUser(user, CLI, new Block(until)));

        Result during = request(anyCommandOf(user));
        world.clock().set(until);
        Result after = request(anyCommandOf(user));

        assertThat(during).isEqualTo(refused(new Refusal.Blocked(until)));
        assertThat(after).isInstanceOf(Result.Accepted.class);
        refusedAll = false;
    }

    @Test
    void whoIsBlockedCanBeFoundOutBeforeTheyAsk() {
        UserId user = anyUser();
        var until = world.clock().instant().plus(Duration.ofHours(1));

        assertThat(world.lira().checkPerson().refuse(user)).isEmpty();
        world.lira().manageAccess().change(new AccessChange.BlockUser(user, CLI, new Block(until)));

        assertThat(world.lira().checkPerson().refuse(user)).contains(new Refusal.Blocked(until));
        world.clock().set(until);
        assertThat(world.lira().checkPerson().refuse(user)).isEmpty();
    }

    @Test
    void whoIsBlockedHearsOfNothingElse() {
        UserId user = anyUser();
        world.lira().manageAccess().change(new AccessChange.BlockUser(user, CLI, new Block(null)));
        Command allWrong = new Command(
                JobFixture.anyKey(),
                user,
                new ReplyAddress("chat:1"),
                " ",
                new ModelKey("no-such-model"),
                PictureOptions.defaults());

        assertThat(request(allWrong)).isEqualTo(refused(new Refusal.Blocked(null)));
        assertThat(request(anyCommandOf(user))).isEqualTo(refused(new Refusal.Blocked(null)));
    }

    @Test
    void wordsThatAreNotPaintedHereAreRefused() {
        ScriptedContentPolicy content = new ScriptedContentPolicy();
        content.refuses("злой котик");
        InMemoryLira strict = InMemoryLira.create(builder -> builder.content(content));
        PictureOptions avoiding =
                PictureOptions.builder().negative("злой котик").build();

        Result refused = strict.lira().requestPictures().request(anyCommandWithPrompt("злой котик"));
        Result avoided = strict.lira().requestPictures().request(anyCommandWithOptions("котик", avoiding));

        assertThat(refused).isEqualTo(refused(new Refusal.ContentRefused()));
        assertThat(avoided).isInstanceOf(Result.Accepted.class);
        assertThat(content.asked()).containsExactly("злой котик", "котик");
        assertThat(strict.ledger().schedule().waiting()).hasSize(1);
    }

    @Test
    void wordsThatCannotBeReviewedAreRefusedAndTheFaultIsHeard() {
        ScriptedContentPolicy content = new ScriptedContentPolicy();
        content.fails();
        InMemoryLira strict = InMemoryLira.create(builder -> builder.content(content));

        Result result = strict.lira().requestPictures().request(anyCommandOf(anyUser()));

        assertThat(result).isEqualTo(refused(new Refusal.ContentNotReviewed()));
        assertThat(strict.ledger().schedule().waiting()).isEmpty();
        assertThat(strict.listener().heard(RecordingListener.Heard.ReviewFailed.class))
                .hasSize(1);
    }

    @Test
    void wordsThatAreRefusedAnywayAreNotReviewed() {
        ScriptedContentPolicy content = new ScriptedContentPolicy();
        InMemoryLira strict = InMemoryLira.create(builder -> builder.content(content));

        strict.lira().requestPictures().request(anyCommandWithModel(anyUser(), new ModelKey("img_x")));

        assertThat(content.asked()).isEmpty();
    }

    @Test
    void aRequestThatWasAcceptedBeforeTheListGrewIsTheSameRequest() {
        ScriptedContentPolicy content = new ScriptedContentPolicy();
        InMemoryLira strict = InMemoryLira.create(builder -> builder.content(content));
        Command command = anyCommandWithPrompt("злой котик");
        strict.lira().requestPictures().request(command);
        content.refuses("злой котик");

        assertThat(strict.lira().requestPictures().request(command)).isInstanceOf(Result.Duplicate.class);
    }

    @Test
    void aModelThatIsNotThereIsUnknown() {
        ModelKey forged = new ModelKey("img_x");

        assertThat(request(anyCommandWithModel(anyUser(), forged)))
                .isEqualTo(refused(new Refusal.ModelUnknown(forged)));
    }

    @Test
    void aModelWhoseProviderIsNotSetUpIsUnknown() {
        InMemoryLira without = InMemoryLira.create(builder -> builder.models(new ModelCatalog(List.of(new ImageModel(
                SD3,
                "t",
                new ProviderName("nobody"),
                "id",
                ModelFixture.anyCapabilities(),
                Duration.ofSeconds(60),
                List.of(),
                ImageModel.Stage.READY)))));

        assertThat(without.lira().requestPictures().request(anyCommandOf(anyUser())))
                .isEqualTo(refused(new Refusal.ModelUnknown(SD3)));
    }

    @Test
    void anAnnouncedModelIsNotReady() {
        assertThat(request(anyCommandWithModel(anyUser(), ANNOUNCED)))
                .isEqualTo(refused(new Refusal.ModelNotReady(model(ANNOUNCED))));
    }

    @Test
    void aModelOfAHigherLevelIsNotAllowed() {
        UserId user = anyUser();

        Result asUser = request(anyCommandWithModel(user, PREMIUM));
        world.lira().manageAccess().change(new AccessChange.SetLevel(user, CLI, LevelFixture.SUBSCRIBER));
        Result asSubscriber = request(anyCommandWithModel(user, PREMIUM));

        assertThat(asUser).isEqualTo(refused(new Refusal.ModelNotAllowed(model(PREMIUM), LevelFixture.USER)));
        assertThat(asSubscriber).isInstanceOf(Result.Accepted.class);
        refusedAll = false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u200b\u200d\ufe0f"})
    void noWordsAreNoPrompt(String prompt) {
        assertThat(request(anyCommandWithPrompt(prompt))).isEqualTo(refused(new Refusal.PromptBlank()));
    }

    @Test
    void aPromptIsRefusedFromOneCodePointTooMany() {
        assertThat(request(anyCommandWithPrompt("🐈".repeat(1001))))
                .isEqualTo(refused(new Refusal.PromptTooLong(1001, 1000)));
        assertThat(request(anyCommandWithPrompt("x".repeat(5_000_000))))
                .isEqualTo(refused(new Refusal.PromptTooLong(5_000_000, 1000)));
        assertThat(request(anyCommandWithPrompt("🐈".repeat(1000)))).isInstanceOf(Result.Accepted.class);
        refusedAll = false;
    }

    @Test
    void theWordsOfAStyleCountToo() {
        int words = "oil painting of , thick strokes".length();
        PictureOptions oil = PictureOptions.builder().style(StyleFixture.OIL).build();

        assertThat(request(anyCommandWithOptions("x".repeat(1001 - words), oil)))
                .isEqualTo(refused(new Refusal.PromptTooLong(1001, 1000)));
        assertThat(request(anyCommandWithOptions("x".repeat(1000 - words), oil)))
                .isInstanceOf(Result.Accepted.class);
        refusedAll = false;
    }

    @Test
    void wordsToAvoidAreRefusedFromOneCodePointTooMany() {
        assertThat(request(anyCommandWithOptions("котик", avoiding("🐈".repeat(1001)))))
                .isEqualTo(refused(new Refusal.NegativeTooLong(1001, 1000)));
        assertThat(request(anyCommandWithOptions("котик", avoiding("🐈".repeat(1000)))))
                .isInstanceOf(Result.Accepted.class);
        refusedAll = false;
    }

    @Test
    void theWordsThatAStyleAvoidsCountToo() {
        int words = ", photo".length();
        PictureOptions oil = PictureOptions.builder().style(StyleFixture.OIL).build();

        assertThat(request(anyCommandWithOptions(
                        "котик",
                        oil.toBuilder().negative("x".repeat(1001 - words)).build())))
                .isEqualTo(refused(new Refusal.NegativeTooLong(1001, 1000)));
        assertThat(request(anyCommandWithOptions(
                        "котик",
                        oil.toBuilder().negative("x".repeat(1000 - words)).build())))
                .isInstanceOf(Result.Accepted.class);
        refusedAll = false;
    }

    private static PictureOptions avoiding(String words) {
        return PictureOptions.builder().negative(words).build();
    }

    @Test
    void aStyleThatIsNotThereIsRefusedWithThoseThatAre() {
        StyleKey forged = new StyleKey("forged");

        assertThat(request(anyCommandWithOptions(
                        "котик", PictureOptions.builder().style(forged).build())))
                .isEqualTo(refused(new Refusal.StyleUnknown(forged, List.of(StyleFixture.OIL))));
    }

    @Test
    void moreThanTheModelPaintsIsRefused() {
        assertThat(request(anyCommandWithOptions(
                        "котик",
                        PictureOptions.builder().count(new PictureCount(4)).build())))
                .isEqualTo(refused(new Refusal.TooManyPictures(4, 3)));
    }

    @Test
    void aSizeTheModelDoesNotTakeIsRefusedWithThoseItDoes() {
        Frame odd = new Frame.Size(1001, 1001);

        assertThat(request(anyCommandWithOptions(
                        "котик", PictureOptions.builder().frame(odd).build())))
                .isEqualTo(refused(new Refusal.FrameNotOffered(
                        odd, ModelFixture.anyCapabilities().frames().offered())));
    }

    private static Stream<Arguments> extras() {
        return Stream.of(
                Arguments.of(PictureOption.NEGATIVE, PictureOptions.builder().negative("x")),
                Arguments.of(PictureOption.SEED, PictureOptions.builder().seed(0L)),
                Arguments.of(PictureOption.STEPS, PictureOptions.builder().steps(1)),
                Arguments.of(PictureOption.GUIDANCE, PictureOptions.builder().guidance(0.0)));
    }

    @ParameterizedTest
    @MethodSource("extras")
    void anOptionTheModelDoesNotKnowIsRefused(PictureOption option, PictureOptions.Builder options) {
        InMemoryLira bare = InMemoryLira.create(builder -> builder.models(new ModelCatalog(List.of(BARE_MODEL))));
        UserId user = anyUser();
        bare.lira().manageAccess().change(new AccessChange.SetLevel(user, CLI, LevelFixture.SUBSCRIBER));
        Command command =
                new Command(JobFixture.anyKey(), user, new ReplyAddress("chat:1"), "котик", BARE, options.build());

        assertThat(bare.lira().requestPictures().request(command))
                .isEqualTo(refused(
                        new Refusal.OptionNotOffered(option, List.of(PictureOption.ASPECT, PictureOption.STYLE))));
    }

    @Test
    void aModelThatIsGoneIsRefused() {
        world.painter().next(Script.doesNotStart(Cause.NOT_FOUND));
        request(anyCommandOf(anyUser()));
        world.engine().runAll();

        assertThat(request(anyCommandOf(anyUser()))).isEqualTo(refused(new Refusal.ModelGone(model(SD3))));
    }

    private static GenerationJob job(Result result) {
        return ((Result.Accepted) result).job().job();
    }

    @Test
    void thePlanHasTheModelAndItsFallbacks() {
        assertThat(job(request(anyCommandOf(anyUser()))).plan()).containsExactly(SD3, FALLBACK);
        refusedAll = false;
    }

    @Test
    void aFallbackThatTheLevelMayNotUseOrThatCannotDoWhatIsAskedIsLeftOut() {
        InMemoryLira other = InMemoryLira.create(builder -> builder.models(new ModelCatalog(List.of(
                ModelFixture.anySd3WithFallbacks(PREMIUM, BARE, FALLBACK, ANNOUNCED),
                ModelFixture.anyModelWithKey(PREMIUM),
                BARE_MODEL,
                ModelFixture.anyModelWithKey(FALLBACK),
                ModelFixture.anyModelWithStage(ANNOUNCED, ImageModel.Stage.ANNOUNCED)))));
        Command seeded =
                anyCommandWithOptions("котик", PictureOptions.builder().seed(7L).build());
        UserId subscriber = anyUser();
        other.lira().manageAccess().change(new AccessChange.SetLevel(subscriber, CLI, LevelFixture.SUBSCRIBER));

        assertThat(job(other.lira().requestPictures().request(seeded)).plan()).containsExactly(SD3, FALLBACK);
        assertThat(job(other.lira().requestPictures().request(anyCommandOf(subscriber)))
                        .plan())
                .containsExactly(SD3, PREMIUM, BARE, FALLBACK);
    }
}
