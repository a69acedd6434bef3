package io.github.liraai.testkit.health;

import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.model.ModelFixture.HF_INFERENCE;
import static io.github.liraai.testkit.model.ModelFixture.OFFLINE;
import static io.github.liraai.testkit.model.ModelFixture.SD3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.Lira;
import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AdministratorNews;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.health.ModelNews;
import io.github.liraai.core.health.ModelNews.Kind;
import io.github.liraai.core.health.ModelProbe.Standing;
import io.github.liraai.core.model.ImageModel;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.access.LevelFixture;
import io.github.liraai.testkit.access.RecordingAdministratorNews;
import io.github.liraai.testkit.access.UserFixture;
import io.github.liraai.testkit.generation.RecordingListener.Heard;
import io.github.liraai.testkit.generation.Script;
import io.github.liraai.testkit.model.ModelFixture;
import io.github.liraai.testkit.store.StoreSwitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchModelsTest {
    private static final LevelName ADMIN = LevelFixture.ADMIN;
    private static final Actor CLI = new Actor("cli");
    private static final UserId ANNA = new UserId("77");
    private static final UserId BORIS = new UserId("78");
    private static final Duration HOUR = Duration.ofHours(1);

    /** What an administrator was told. */
    private record Told(UserId administrator, Kind kind) {}

    private final RecordingAdministratorNews<ModelNews> news = new RecordingAdministratorNews<>();
    private final ScriptedModelProbe probe = new ScriptedModelProbe().answers(new Standing.Gone("HTTP 404"));
    private InMemoryLira world = InMemoryLira.create(this::watched);

    private Lira.Builder watched(Lira.Builder builder) {
        return builder.modelNews(news).probe(HF_INFERENCE, probe);
    }

    @BeforeEach
    void administratorsAreThereAndTheModelIsGone() {
        setLevel(ANNA, ADMIN);
        setLevel(BORIS, ADMIN);
        setLevel(new UserId("79"), LevelFixture.SUBSCRIBER);
        isGone();
    }

    private void setLevel(UserId user, LevelName level) {
        world.lira().manageAccess().change(new AccessChange.SetLevel(user, CLI, level));
    }

    private void isGone() {
        world.painter().next(Script.doesNotStart(Cause.NOT_FOUND));
        world.lira().requestPictures().request(anyCommandOf(UserFixture.anyUser()));
        world.engine().runAll();
    }

    private void look() {
        world.lira().watchModels().look();
    }

    private boolean isOffered() {
        return world.lira().listModels().offeredTo(UserFixture.anyUser()).stream()
                .map(ImageModel::key)
                .anyMatch(SD3::equals);
    }

    private List<Told> told() {
        return news.told().stream()
                .map(telling ->
                        told(telling.administrator().id(), telling.news().kind()))
                .toList();
    }

    private static Told told(UserId administrator, Kind kind) {
        return new Told(administrator, kind);
    }

    @Test
    void eachAdministratorIsToldOnceThatItIsGone() {
        look();
        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.GONE), told(BORIS, Kind.GONE));
        assertThat(probe.asked()).isEmpty();
    }

    @Test
    void neitherARestartNorAnotherProcessTellsAgain() {
        look();

        InMemoryLira other = world.restarted(this::watched);
        other.lira().watchModels().look();

        assertThat(told()).hasSize(2);
    }

    @Test
    void whoIsShutOutIsNotTold() {
        world.lira().manageAccess().change(new AccessChange.BlockUser(BORIS, CLI, new Block(null)));

        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.GONE));
    }

    @Test
    void newsThatDidNotArriveIsToldLater() {
        news.ends(AdministratorNews.Result.LATER, AdministratorNews.Result.LATER);
        look();
        news.forget();

        look();
        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.GONE), told(BORIS, Kind.GONE));
    }

    @Test
    void newsThatBrokeOffWithAFaultIsToldLater() {
        InMemoryLira broken = world.restarted(builder -> builder.modelNews((administrator, gone) -> {
            throw new IllegalStateException("a fault of ours");
        }));
        assertThatThrownBy(() -> broken.lira().watchModels().look()).isInstanceOf(IllegalStateException.class);

        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.GONE), told(BORIS, Kind.GONE));
    }

    @Test
    void theProviderIsAskedWhenTheTimeHasComeAndTheModelReturnsWithoutACall() {
        look();
        world.clock().advance(HOUR.minusSeconds(1));
        look();
        assertThat(probe.asked()).isEmpty();
        probe.answers(new Standing.Served("live"));
        world.clock().advance(Duration.ofSeconds(1));
        news.forget();
        int calls = world.painter().calls().size();

        look();
        look();

        assertThat(probe.asked()).containsExactly("stabilityai/stable-diffusion-3-medium-diffusers");
        assertThat(isOffered()).isTrue();
        assertThat(told()).containsExactly(told(ANNA, Kind.BACK), told(BORIS, Kind.BACK));
        assertThat(world.listener().heard(Heard.ModelBack.class)).containsExactly(new Heard.ModelBack(SD3));
        assertThat(world.painter().calls()).hasSize(calls);
    }

    /** Bug: of a model that is listed and not served it was told that it is back, and that it is gone, at each try. */
    @Test
    void aModelThatIsListedAndNotServedIsNoNewsAgainAndAgain() {
        probe.answers(new Standing.Served("live"));
        look();
        int[] pauses = {1, 6, 24, 24, 24};
        for (int hours : pauses) {
            world.clock().advance(Duration.ofHours(hours).minusSeconds(1));
            look();
            assertThat(isOffered()).as("a second before %d h", hours).isFalse();
            world.clock().advance(Duration.ofSeconds(1));
            look();
            look();
            assertThat(isOffered()).as("after %d h", hours).isTrue();
            isGone();
            look();
        }

        assertThat(told().stream().filter(told(ANNA, Kind.GONE)::equals)).hasSize(2);
        assertThat(told().stream().filter(told(ANNA, Kind.BACK)::equals)).hasSize(1);
        assertThat(probe.asked()).hasSize(pauses.length);
    }

    @Test
    void aModelThatWasTriedInVainIsBackWhenItHasPainted() {
        look();
        world.clock().advance(HOUR);
        look();
        news.forget();
        probe.answers(new Standing.Served("live"));
        world.clock().advance(Duration.ofHours(6));
        look();
        look();
        assertThat(isOffered()).isTrue();
        assertThat(told()).isEmpty();
        world.painter().next(Script.paints());
        world.lira().requestPictures().request(anyCommandOf(UserFixture.anyUser()));
        world.engine().runAll();

        look();
        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.BACK), told(BORIS, Kind.BACK));
    }

    @Test
    void whileItIsGoneItIsAskedAboutMoreAndMoreSeldom() {
        look();
        news.forget();

        int times = 0;
        for (int hours : new int[] {1, 6, 24, 24}) {
            world.clock().advance(Duration.ofHours(hours).minusSeconds(1));
            look();
            assertThat(probe.asked()).as("a second before %d h", hours).hasSize(times);
            world.clock().advance(Duration.ofSeconds(1));
            look();
            look();
            times++;
            assertThat(probe.asked()).as("after %d h", hours).hasSize(times);
            assertThat(isOffered()).isFalse();
        }

        assertThat(told()).as("the same outage").isEmpty();
    }

    @Test
    void whileItIsAskedAboutItIsNotOfferedAndNobodyElseAsks() {
        List<Boolean> offered = new ArrayList<>();
        world = world.restarted(builder -> watched(builder).probe(HF_INFERENCE, (model, within) -> {
            offered.add(isOffered());
            world.restarted(this::watched).lira().watchModels().look();
            return probe.ask(model, within);
        }));
        world.clock().advance(HOUR);

        look();

        assertThat(offered).containsExactly(false);
        assertThat(probe.asked()).hasSize(1);
    }

    private static List<Standing> sayingNothing() {
        return List.of(
                new Standing.Unclear("no answer"),
                new Standing.Refused("401"),
                new Standing.Unpaid("402"),
                new Standing.Busy("429"),
                new Standing.NotHere("country"));
    }

    @ParameterizedTest
    @MethodSource("sayingNothing")
    void anAnswerThatSaysNothingOfTheModelIsAskedForAgainAnHourLater(Standing nothing) {
        probe.answers(nothing);
        for (int hour = 1; hour <= 3; hour++) {
            world.clock().advance(HOUR);
            look();

            assertThat(probe.asked()).hasSize(hour);
            assertThat(isOffered()).isFalse();
        }
    }

    @Test
    void whatCannotBeAskedAboutIsTriedByACallAndAskedAboutOnce() {
        probe.answers(new Standing.NotAskable("an endpoint"));
        world.clock().advance(HOUR);
        look();
        world.clock().advance(Duration.ofMinutes(1));
        look();

        assertThat(probe.asked()).hasSize(1);
        assertThat(isOffered()).as("on trial").isTrue();
        isGone();
        look();
        assertThat(isOffered()).isFalse();
        world.clock().advance(Duration.ofHours(6));
        look();
        assertThat(probe.asked()).hasSize(2);
        assertThat(isOffered()).isTrue();
    }

    @Test
    void aProviderWithoutAWayToAskIsTriedByACallAndItsReturnIsToldOnce() {
        world = world.restarted(builder -> builder.modelNews(news).probe(OFFLINE, new ScriptedModelProbe()));
        look();
        world.clock().advance(HOUR);
        look();
        assertThat(isOffered()).isTrue();
        news.forget();
        world.painter().next(Script.paints());
        world.lira().requestPictures().request(anyCommandOf(UserFixture.anyUser()));
        world.engine().runAll();

        look();
        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.BACK), told(BORIS, Kind.BACK));
    }

    @Test
    void whoWasNotToldThatItWasGoneIsNotToldThatItIsBack() {
        look();
        setLevel(new UserId("80"), ADMIN);
        news.forget();
        probe.answers(new Standing.Served("live"));
        world.clock().advance(HOUR);
        look();
        look();

        assertThat(told()).containsExactly(told(ANNA, Kind.BACK), told(BORIS, Kind.BACK));
    }

    @Test
    void anOutageThatEndedBeforeAnybodyWasToldIsNoNews() {
        world.clock().advance(HOUR);
        world.painter().next(Script.paints());
        world.lira().requestPictures().request(anyCommandOf(UserFixture.anyUser()));
        world.engine().runAll();

        look();

        assertThat(told()).isEmpty();
    }

    @Test
    void aDayAfterItsEndAnOutageIsForgotten() {
        probe.answers(new Standing.Served("live"));
        world.clock().advance(HOUR);
        look();
        world.clock().advance(Duration.ofDays(1).minusSeconds(1));
        look();
        assertThat(world.outages().all()).hasSize(1);
        world.clock().advance(Duration.ofSeconds(1));

        look();

        assertThat(world.outages().all()).isEmpty();
    }

    @Test
    void aModelThatLeftTheConfigurationIsNeitherToldOfNorAskedAbout() {
        InMemoryLira without = world.restarted(builder -> watched(builder)
                .models(new ModelCatalog(List.of(ModelFixture.anyModelWithKey(ModelFixture.FALLBACK)))));
        world.clock().advance(HOUR);

        without.lira().watchModels().look();

        assertThat(told()).isEmpty();
        assertThat(probe.asked()).isEmpty();
    }

    @Test
    void whileTheStoreIsAwayNobodyIsTold() {
        world.store().goAway();
        assertThatThrownBy(this::look).isInstanceOf(StoreUnavailableException.class);
        assertThat(told()).isEmpty();
        world.store().comeBack();

        look();

        assertThat(told()).hasSize(2);
    }

    /** What was learnt of a model is noted after the job's own step, so that a store that goes away in between costs the job nothing. */
    @Test
    void aJobGoesOnThoughItsModelsEndCouldNotBeNoted() {
        StoreSwitch ofOutages = new StoreSwitch();
        InMemoryLira cutOff = InMemoryLira.create(builder -> builder.outages(new InMemoryModelOutages(ofOutages)));
        UserId user = UserFixture.anyUser();
        cutOff.painter().next(Script.doesNotStart(Cause.NOT_FOUND));
        cutOff.lira().requestPictures().request(anyCommandOf(user));
        ofOutages.goAway();
        assertThatThrownBy(() -> cutOff.engine().runAll()).isInstanceOf(StoreUnavailableException.class);
        ofOutages.comeBack();

        cutOff.engine().runAll();

        assertThat(cutOff.fallback().calls()).hasSize(1);
        assertThat(cutOff.lira().showStanding().of(user).quota().charged().value())
                .isOne();
    }
}
