package io.github.liraai.testkit.prompt;

import static io.github.liraai.testkit.Racing.race;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.prompt.ContentPolicy;
import io.github.liraai.core.prompt.ContentPolicy.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link ContentPolicy} must do. Extend it, say what is refused, and its tests run. */
public abstract class ContentPolicyContract {
    private static final Duration QUICK = Duration.ofSeconds(1);

    /** Gives the policy under test: the same throughout a test. */
    protected abstract ContentPolicy policy();

    /** Gives words that it refuses. */
    protected abstract String refused();

    /** Gives words that it allows. */
    protected abstract String allowed();

    @Test
    void wordsAreAllowedOrRefused() {
        assertThat(policy().review(allowed())).isEqualTo(Verdict.ALLOWED);
        assertThat(policy().review(refused())).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theSameIsDecidedAgain() {
        policy().review(allowed());
        policy().review(refused());

        assertThat(policy().review(refused())).isEqualTo(Verdict.REFUSED);
        assertThat(policy().review(allowed())).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    @Timeout(60)
    void ofManyAtOnceEachIsAnsweredForItself() {
        List<Verdict> verdicts = race(32, i -> policy().review(i % 2 == 0 ? refused() : allowed()));

        assertThat(verdicts.stream().filter(Verdict.REFUSED::equals)).hasSize(16);
    }

    @Test
    void oddWordsAreDecidedToo() {
        for (String odd : List.of(" ", "🎉", "\u0000", "\ud800", "*", "--no x")) {
            assertThat(policy().review(odd)).isNotNull();
        }
    }

    @Test
    void aLongDescriptionIsDecidedQuickly() {
        String words = "слово ".repeat(2_000);
        policy().review(words);

        long begin = System.nanoTime();
        policy().review(words);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(QUICK);
    }
}
