package io.github.liraai.core.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.liraai.core.model.ModelKey;
import io.github.liraai.core.prompt.PictureOptions;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    @Test
    void choosingAModelLeavesTheRest() {
        PictureOptions options = PictureOptions.builder().seed(7L).build();
        Preferences chosen = new Preferences(new ModelKey("a"), options, "en", true).withModel(new ModelKey("b"));

        assertThat(chosen).isEqualTo(new Preferences(new ModelKey("b"), options, "en", true));
    }

    @Test
    void aPlaceHasOneToAHundredCharacters() {
        assertThat(new Place("p".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("p".repeat(101)));
    }
}
