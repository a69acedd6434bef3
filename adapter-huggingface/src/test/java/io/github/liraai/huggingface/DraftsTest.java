package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the recorded cases do not show of the requests for pictures. */
class DraftsTest {
    @Test
    void anAdditionAtWaveSpeedIsTheModelItself() {
        Draft draft = new WaveSpeed().draft(commission(lora("wavespeed", "wavespeed-ai/flux-dev-lora", null)));

        assertThat(draft.path()).isEqualTo("api/v3/wavespeed-ai/flux-dev-lora");
        assertThat(draft.body()).containsEntry("loras", List.of(Map.of("path", "user/my-lora", "scale", 1)));
    }

    @Test
    void anAdditionAtFalNeedsItsWeights() {
        assertThat(new FalAi().understands(lora("fal-ai", "fal-ai/flux-lora", null)))
                .isFalse();
        assertThat(new FalAi().understands(lora("fal-ai", "fal-ai/flux-lora", "a.safetensors")))
                .isTrue();
        assertThat(new FalAi().understands(Mapping.sameId("fal-ai/flux", "fal-ai")))
                .isTrue();
    }

    @Test
    void weightsWithABlankInTheirNameAreAnAddress() {
        Draft draft = new FalAi().draft(commission(lora("fal-ai", "fal-ai/flux-lora", "my weights/a.safetensors")));

        assertThat(draft.body())
                .containsEntry(
                        "loras",
                        List.of(Map.of(
                                "path",
                                "https://huggingface.co/user/my-lora/resolve/main/my%20weights/a.safetensors",
                                "scale",
                                1)));
    }

    @Test
    void aVersionAtReplicateGoesInTheBody() {
        Draft draft = new Replicate()
                .draft(commission(new Mapping(
                        "user/model", "replicate", "owner/model:abc123", "live", Mapping.TEXT_TO_IMAGE, null, null)));

        assertThat(draft.path()).isEqualTo("v1/predictions");
        assertThat(draft.body()).containsEntry("version", "abc123").containsEntry("input", Map.of("prompt", "котик"));
    }

    @ParameterizedTest
    @CsvSource({
        "NSFW content detected, true",
        "content_policy_violation, true",
        "flagged by a content checker, true",
        "System detected potentially unsafe or sensitive content in input, true",
        "Request Moderated, true",
        "CUDA out of memory, false",
        "width must be divisible by 8, false",
        "content-length is missing, false",
    })
    void wordsOfAPolicyAreTold(String words, boolean policy) {
        assertThat(ContentWords.arePolicy(words)).isEqualTo(policy);
    }

    private static Commission commission(Mapping mapping) {
        return new Commission(HfWorld.prompt("котик"), mapping);
    }

    private static Mapping lora(String provider, String id, @Nullable String weights) {
        return new Mapping("user/my-lora", provider, id, "live", Mapping.TEXT_TO_IMAGE, "lora", weights);
    }
}
