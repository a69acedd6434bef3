package io.github.liraai.testkit.access;

import io.github.liraai.core.access.UserId;
import java.util.UUID;

/** Makes up people. */
public final class UserFixture {
    private UserFixture() {}

    /** Makes up somebody whom nobody has met. */
    public static UserId anyUser() {
        return new UserId("user-" + UUID.randomUUID());
    }
}
