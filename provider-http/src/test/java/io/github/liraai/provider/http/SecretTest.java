package io.github.liraai.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String VALUE = "hf_SqueamishOssifrage";

    private final Secret secret = Secret.of(VALUE);

    record Holder(String name, Secret token) {}

    @Test
    void isRevealedOnlyWhenAsked() {
        assertThat(secret.reveal()).isEqualTo(VALUE);
    }

    @Test
    void isMaskedInEveryText() {
        Holder holder = new Holder("hf", secret);

        List<String> texts = List.of(
                secret.toString(),
                "token " + secret,
                String.valueOf(secret),
                String.format("%s", secret),
                holder.toString(),
                Optional.of(secret).toString(),
                List.of(secret).toString(),
                new IllegalStateException("bad " + holder).toString());

        assertThat(texts).noneMatch(text -> text.contains("Squeamish"));
        assertThat(secret).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf_Squeamish Ossifrage", "hf_Squeamish\nOssifrage", "hf_Squeamishя", "hf_Squeamish\u0000"})
    void whatCannotStandInAHeaderIsRefusedWithoutBeingRepeated(String raw) {
        Throwable refused = catchThrowable(() -> Secret.of(raw));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(refused.getMessage()).doesNotContain("Squeamish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingIsNotASecret(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(raw));
    }

    @Test
    void whiteSpaceAroundItIsDropped() {
        assertThat(Secret.of("  " + VALUE + "\r\n")).isEqualTo(secret).hasSameHashCodeAs(secret);
    }

    @Test
    void anotherValueIsAnotherSecret() {
        assertThat(secret).isNotEqualTo(Secret.of(VALUE + "x")).isNotEqualTo(VALUE);
    }
}
