package io.github.liraai.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SalvageTest {
    private final Salvage salvage = new Salvage();

    @Test
    void updatesBeforeTheBrokenOneAreSavedAndItIsPassedOver() {
        String body =
                "{\"ok\":true,\"result\":[{\"update_id\":7,\"message\":{\"text\":\"a\"}},{\"update_id\":8,\"message\":{{{]}";

        Optional<JsonNode> saved = salvage.of(body, 7L);

        assertThat(saved).get().hasToString("[{\"update_id\":7,\"message\":{\"text\":\"a\"}},{\"update_id\":8}]");
    }

    @Test
    void anIdInAPersonsWordsIsNotTakenForOne() {
        String body = "{\"ok\":true,\"result\":[{\"message\":{\"text\":\"\\\"update_id\\\":99\"},\"update_id\":8,oops";

        assertThat(salvage.of(body, 8L)).get().hasToString("[{\"update_id\":8}]");
    }

    @Test
    void oneWithoutAnIdIsAskedForAgainBeforeItIsPassedOver() {
        String body = "{\"ok\":true,\"result\":[oops]}";

        assertThat(salvage.of(body, 8L)).isEmpty();
        assertThat(salvage.of(body, 8L)).isEmpty();
        assertThat(salvage.of(body, 8L)).get().hasToString("[{\"update_id\":8}]");
    }

    @Test
    void aGoodUpdateAfterOneWithoutAnIdIsNotPassedOver() {
        String body = "{\"ok\":true,\"result\":[oops,{\"update_id\":9}]}";

        assertThat(salvage.of(body, 8L)).isEmpty();
        assertThat(salvage.of(body, 8L)).isEmpty();
        assertThat(salvage.of(body, 8L)).get().hasToString("[{\"update_id\":8}]");
    }

    @Test
    void aPageOfAGatewayPassesNothingOver() {
        for (int i = 0; i < 10; i++) {
            assertThat(salvage.of("<html>\"update_id\":8</html>", 8L)).isEmpty();
        }
    }
}
