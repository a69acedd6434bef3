package io.github.liraai.testkit.generation;

import static io.github.liraai.testkit.access.UserFixture.anyUser;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandOf;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithModel;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPictures;
import static io.github.liraai.testkit.generation.CommandFixture.anyCommandWithPrompt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.AccessChange;
import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.Block;
import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.CheckRequest;
import io.github.liraai.core.generation.Refusal;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.generation.RequestPictures.Result;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.testkit.InMemoryLira;
import io.github.liraai.testkit.prompt.ScriptedContentPolicy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckRequestTest {
    private final ScriptedContentPolicy content = new ScriptedContentPolicy();
    private final InMemoryLira world = InMemoryLira.create(builder -> builder.content(content));

    private Optional<CheckRequest.Obstacle> foreseen(Command command) {
        return world.lira()
                .checkRequest()
                .against(new CheckRequest.Wish(command.user(), command.prompt(), command.model(), command.options()));
    }

    private void foreseenAsItComes(Command command) {
        Optional<CheckRequest.Obstacle> foreseen = foreseen(command);

        assertThat(foreseen.map(Object.class::cast))
                .contains(world.lira().requestPictures().request(command));
    }

    @Test
    void whatWouldBeAcceptedHoldsNothingYet() {
        UserId user = anyUser();

        assertThat(foreseen(anyCommandOf(user))).isEmpty();

        assertThat(world.ledger().schedule().waiting()).isEmpty();
        assertThat(world.directory().find(user)).isEmpty();
        assertThat(world.lira().requestPictures().request(anyCommandOf(user))).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void aBlockIsForeseen() {
        UserId user = anyUser();
        world.lira().manageAccess().change(new AccessChange.BlockUser(user, new Actor("cli"), new Block(null)));

        assertThat(foreseen(anyCommandOf(user))).contains(new Result.Refused(new Refusal.Blocked(null)));
        foreseenAsItComes(anyCommandOf(user));
    }

    @Test
    void refusedWordsAModelThatIsNotThereAndTooLongAPromptAreForeseen() {
        content.refuses("злой котик");

        foreseenAsItComes(anyCommandWithPrompt("злой котик"));
        foreseenAsItComes(anyCommandWithPrompt("к".repeat(5000)));
        foreseenAsItComes(anyCommandWithPrompt(" "));
        foreseenAsItComes(anyCommandWithModel(anyUser(), new ModelKey("no-such-model")));
    }

    @Test
    void aDayThatIsUsedUpIsForeseenAndOneThatIsJustEnoughIsNot() {
        UserId user = anyUser();
        world.lira().requestPictures().request(anyCommandWithPictures(user, 2));

        assertThat(foreseen(anyCommandWithPictures(user, 1))).isEmpty();
        foreseenAsItComes(anyCommandWithPictures(user, 2));
    }
}
