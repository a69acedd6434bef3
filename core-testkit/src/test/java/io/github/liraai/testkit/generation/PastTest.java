package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.PictureDelivery;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.history.ForgetPerson;
import io.github.liraai.core.history.Manner;
import io.github.liraai.core.history.PaintAgain;
import io.github.liraai.core.history.PaintAgain.Origin;
import io.github.liraai.core.history.PaintAgain.Result;
import io.github.liraai.core.history.PaintAgain.Result.Ready;
import io.github.liraai.core.history.PaintAgain.Wish;
import io.github.liraai.core.history.ShareId;
import io.github.liraai.core.prompt.Prompt;
import io.github.liraai.core.prompt.StyleKey;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.prompt.StyleFixture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be done with pictures after they came. */
class PastTest {
    private final InMemoryLira world = InMemoryLira.create();
    private final UserId user = anyUser();
    private int taps;

    private JobId delivered() {
        Command command = anyCommandOf(user);
        world.lira().requestPictures().request(command);
        JobId job = JobId.of(command.key());
        world.lira().runGeneration().run(job);
        return job;
    }

    private Result prepare(UserId who, Origin origin, Manner manner) {
        world.clock().advance(Duration.ofSeconds(3));
        return world.lira().paintAgain().prepare(new Wish(who, "tap" + ++taps, origin, manner));
    }

    private Ready ready(JobId job, Manner manner) {
        return (Ready) prepare(user, new Origin.Own(job), manner);
    }

    private @Nullable Long seedOf(JobId job) {
        return world.ledger().find(job).orElseThrow().job().options().seed();
    }

    @Test
    void theSameOnceMoreHasNoSeedYet() {
        JobId job = delivered();

        Ready again = ready(job, new Manner.Same());

        assertThat(again.prompt()).isEqualTo("котик");
        assertThat(again.options().seed()).isNull();
        assertThat(seedOf(job)).isNotNull();
    }

    @Test
    void aVariationOfAVariationIsOneOfTheFirstWords() {
        JobId job = delivered();
        Ready varied = ready(job, new Manner.Varied());
        Command second = new Command(
                JobFixture.anyKey(),
                user,
                anyCommandOf(user).replyTo(),
                varied.prompt(),
                varied.model(),
                varied.options());
        world.lira().requestPictures().request(second);

        Ready again = ready(JobId.of(second.key()), new Manner.Varied());

        assertThat(varied.options().seed()).isEqualTo(seedOf(job));
        assertThat(again.prompt()).startsWith("котик\n\n(Variation ").isNotEqualTo(varied.prompt());
        assertThat(again.prompt().split("Variation")).hasSize(2);
        assertThat(Manner.Varied.firstWords(new Prompt(again.prompt()))).isEqualTo("котик");
    }

    @Test
    void anotherStyleKeepsTheSeed() {
        JobId job = delivered();
        StyleKey style = StyleFixture.anyStyles().all().getFirst().key();

        Ready styled = ready(job, new Manner.InStyle(style));

        assertThat(styled.options().style()).isEqualTo(style);
        assertThat(styled.options().seed()).isEqualTo(seedOf(job));
    }

    @Test
    void nobodyPaintsByTheJobOfSomebodyElse() {
        JobId job = delivered();

        assertThat(prepare(anyUser(), new Origin.Own(job), new Manner.Same())).isInstanceOf(Result.Unknown.class);
        assertThat(prepare(user, new Origin.Own(JobFixture.anyJob().id()), new Manner.Same()))
                .isInstanceOf(Result.Unknown.class);
    }

    @Test
    void theSecondTapOfAFingerDoesNotCountAndTheFirstMayBeBroughtAgain() {
        Origin origin = new Origin.Own(delivered());
        PaintAgain again = world.lira().paintAgain();

        assertThat(again.prepare(new Wish(user, "a", origin, new Manner.Same())))
                .isInstanceOf(Ready.class);
        assertThat(again.prepare(new Wish(user, "b", origin, new Manner.Same())))
                .isInstanceOf(Result.DoubleTap.class);
        assertThat(again.prepare(new Wish(user, "a", origin, new Manner.Same())))
                .isInstanceOf(Ready.class);
        assertThat(again.prepare(new Wish(user, "c", origin, new Manner.Varied())))
                .isInstanceOf(Ready.class);
    }

    @Test
    void oldWordsAreGoneAndCannotBePaintedAgain() {
        JobId job = delivered();
        world.history().forgetWords(world.clock().instant().plusSeconds(1));

        assertThat(prepare(user, new Origin.Own(job), new Manner.Same())).isInstanceOf(Result.WordsGone.class);
    }

    @Test
    void whatIsSharedIsPaintedByAnybody() {
        JobId job = delivered();
        ShareId share = world.lira().sharePicture().share(job, user).orElseThrow();

        assertThat(world.lira().sharePicture().share(job, user)).contains(share);
        assertThat(world.lira().sharePicture().share(job, anyUser())).isEmpty();
        assertThat(prepare(anyUser(), new Origin.Shared(share), new Manner.Same()))
                .isInstanceOf(Ready.class);
    }

    @Test
    void aReceiptIsReadByItsOwnerAndByAdministrators() {
        JobId job = delivered();
        UserId admin = anyUser();
        world.lira().manageAccess().change(new AccessChange.SetLevel(admin, new Actor("test"), new LevelName("admin")));

        assertThat(world.lira().lookBack().at(job, user)).isPresent();
        assertThat(world.lira().lookBack().at(job, admin)).isPresent();
        assertThat(world.lira().lookBack().at(job, anyUser())).isEmpty();
    }

    @Test
    void nothingIsForgottenWhileSomethingIsBeingDelivered() {
        JobId old = delivered();
        world.delivery().next(new PictureDelivery.Result.Later(Duration.ofSeconds(1)));
        delivered();

        ForgetPerson.Result result = world.lira().forgetPerson().forget(user, Actor.of(user));

        assertThat(result).isInstanceOf(ForgetPerson.Result.UnderWay.class);
        assertThat(world.ledger().find(old).orElseThrow().job().prompt().isGone())
                .isFalse();
    }

    @Test
    void whoeverIsForgottenHasNoWordsAndNoPicturesLeft() {
        world.spool().keepDelivered();
        JobId job = delivered();
        assertThat(world.spool().size()).isEqualTo(1);

        ForgetPerson.Result result = world.lira().forgetPerson().forget(user, Actor.of(user));

        assertThat(result).isInstanceOf(ForgetPerson.Result.Forgotten.class);
        assertThat(world.ledger().find(job).orElseThrow().job().prompt().isGone())
                .isTrue();
        assertThat(world.spool().size()).isZero();
        assertThat(world.directory().audit(1))
                .first()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("forget"));
    }
}
