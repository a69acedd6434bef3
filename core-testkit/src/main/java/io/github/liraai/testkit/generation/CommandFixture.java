package io.github.liraai.testkit.generation;

import io.github.liraai.core.access.UserId;
import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.core.generation.RequestKey;
import io.github.liraai.core.generation.RequestPictures.Command;
import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.testkit.access.UserFixture;
import io.github.liraai.testkit.model.ModelFixture;

/** Makes up requests: one {@code котик} by {@code hf-sd3-medium} unless said otherwise. */
public final class CommandFixture {
    private CommandFixture() {}

    /** Makes up a request of somebody new. */
    public static Command anyCommand() {
        return anyCommandOf(UserFixture.anyUser());
    }

    /** Makes up a request of somebody. */
    public static Command anyCommandOf(UserId user) {
        return anyCommandWithKey(user, JobFixture.anyKey());
    }

    /** Makes up somebody's request of a key. */
    public static Command anyCommandWithKey(UserId user, RequestKey key) {
        return command(key, user, "котик", ModelFixture.SD3, PictureOptions.defaults());
    }

    /** Makes up somebody's request for some pictures. */
    public static Command anyCommandWithPictures(UserId user, int pictures) {
        PictureOptions options =
                PictureOptions.builder().count(new PictureCount(pictures)).build();
        return command(JobFixture.anyKey(), user, "котик", ModelFixture.SD3, options);
    }

    /** Makes up a request for a model. */
    public static Command anyCommandWithModel(UserId user, ModelKey model) {
        return command(JobFixture.anyKey(), user, "котик", model, PictureOptions.defaults());
    }

    /** Makes up a request with words. */
    public static Command anyCommandWithPrompt(String prompt) {
        return anyCommandWithOptions(prompt, PictureOptions.defaults());
    }

    /** Makes up a request with words and options. */
    public static Command anyCommandWithOptions(String prompt, PictureOptions options) {
        return command(JobFixture.anyKey(), UserFixture.anyUser(), prompt, ModelFixture.SD3, options);
    }

    private static Command command(RequestKey key, UserId user, String prompt, ModelKey model, PictureOptions options) {
        return new Command(key, user, new ReplyAddress("chat:1"), prompt, model, options);
    }
}
