package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.model.ProviderName;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.Secret;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuggingFaceSettingsTest {
    private static final HuggingFaceSettings ROUTED = HuggingFaceSettings.of(Secret.of("hf_test_token"));

    @Test
    void thePublicRouterAndHubAreUsual() {
        assertThat(ROUTED.baseUrl()).isEqualTo(HuggingFaceSettings.ROUTER);
        assertThat(ROUTED.hubUrl()).isEqualTo(HuggingFaceSettings.HUB);
        assertThat(ROUTED.token()).contains(Secret.of("hf_test_token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "hf-inference", "nebius", ""})
    void aKeyForAProviderWithoutAHostOfItsOwnIsRefused(String provider) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROUTED.withOwnAccount(
                        provider, new HuggingFaceSettings.OwnAccount(Secret.of("test_key"), null)))
                .withMessageContaining("together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "-x", "../x"})
    void whatIsNoOrganisationIsRefused(String organisation) {
        assertThatIllegalArgumentException().isThrownBy(() -> ROUTED.withBillTo(organisation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "http://user:pass@x", "http://x?key=pass"})
    void aHubUrlThatCannotBeIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROUTED.withHubUrl(URI.create(url)))
                .withMessageContaining("hubUrl")
                .withMessageNotContaining("pass");
    }

    @Test
    void aTokenThatIsNotHuggingFacesDoesNotGoToTheHub() {
        assertThat(HuggingFaceSettings.of(Secret.of("other_key")).access().hubToken())
                .isEmpty();
    }

    @Test
    void ownHostsArePublicUnlessGiven() {
        HuggingFaceSettings own =
                ROUTED.withOwnAccount("together", new HuggingFaceSettings.OwnAccount(Secret.of("tgp_test_key"), null));

        Place place = new Places(own).own(OpenAiShaped.TOGETHER).orElseThrow();

        assertThat(place.url("v1/x", Map.of())).hasToString("https://api.together.xyz/v1/x");
    }

    @Test
    void everyNameHasItsPainter() {
        try (HuggingFaceProviders providers =
                HuggingFaceProviders.open(ROUTED, new BodyStage(1), InstantSource.system())) {
            assertThat(providers.generators().keySet())
                    .containsExactlyInAnyOrderElementsOf(HuggingFaceProviders.names())
                    .contains(
                            HuggingFaceImageGenerator.HF_INFERENCE,
                            HuggingFaceProviders.AUTO,
                            new ProviderName("huggingface/fal-ai"));
        }
    }
}
