package io.github.liraai.persistence.planted;

import io.github.liraai.provider.http.Secret;

/** Breaks the rule that only providers see what providers share. */
final class KnowsWhatProvidersShare {
    Secret pass(Secret secret) {
        return secret;
    }
}
