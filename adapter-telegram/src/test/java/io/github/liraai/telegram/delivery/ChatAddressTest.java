package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.ReplyAddress;
import io.github.liraai.telegram.text.Language;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAddressTest {
    static Stream<ChatAddress> addresses() {
        return Stream.of(
                new ChatAddress(1001, null, 5, Language.RUSSIAN, true),
                new ChatAddress(-1001234567890123L, 77, 2_000_000_000, Language.ENGLISH, false),
                new ChatAddress((1L << 52) - 1, null, 1, Language.ENGLISH, false));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressIsReadAsItWasWritten(ChatAddress address) {
        assertThat(ChatAddress.parse(address.toReplyAddress())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"console", "1:2:3", "1:::ru", "1::5:ru:files", "99999999999999999999:1:1:ru", "1:1:4294967296:ru"
            })
    void anotherAdaptersAddressIsNone(String value) {
        assertThat(ChatAddress.parse(new ReplyAddress(value))).isEmpty();
    }
}
