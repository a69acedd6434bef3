package io.github.liraai.networkban;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Bans the network for all tests and fails those that reached for it; registered as a service, so that no test is forgotten. */
public final class NetworkBanExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        NetworkBan.impose();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        NetworkBan.check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        NetworkBan.check();
    }
}
