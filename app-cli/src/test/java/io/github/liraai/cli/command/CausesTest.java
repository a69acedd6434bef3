package io.github.liraai.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.Cause;
import org.junit.jupiter.api.Test;

class CausesTest {
    /** Fixed bug: jobs and numbers said of a Hub that cannot be read, which costs nothing, that it may have been charged. */
    @Test
    void ofAStoredJobNobodySaysThatAHubMayHaveCharged() {
        assertThat(Causes.explain(Cause.MALFORMED_RESPONSE))
                .contains("of the Hub", "costs nothing")
                .doesNotContain("may have been charged");
    }
}
