package io.github.liraai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.liraai.core.Lira;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.operation.Caps;
import io.github.liraai.core.operation.OperationStore;
import org.junit.jupiter.api.Test;

/** Bug: administration over no store for what is in force failed when somebody first changed something. */
class AdministrationNeedsBothTest {
    private static final String WORDS = "Lira needs register and operation together";

    @Test
    void aRegisterWithoutAStoreOfWhatIsInForceIsRefusedWhenWired() {
        assertThatThrownBy(() -> InMemoryLira.create(builder -> builder.operation(OperationStore.NONE, Caps.NONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(WORDS);
    }

    @Test
    void aStoreOfWhatIsInForceWithoutARegisterIsRefusedWhenWired() {
        Lira.Builder builder = Lira.builder().operation(InMemoryLira.create().operation(), Caps.NONE);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(WORDS);
    }

    @Test
    void aRegisterWithoutAStoreOfMailingsIsRefusedWhenWired() {
        assertThatThrownBy(() -> InMemoryLira.create(builder -> builder.mailings(MailingStore.NONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs mailings beside register");
    }

    @Test
    void bothTogetherAdminister() {
        assertThat(InMemoryLira.create().lira().administration()).isPresent();
    }
}
