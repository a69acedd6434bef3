package io.github.liraai.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.generation.RequestKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelButtonTest {
    private static final JobId JOB = JobId.of(new RequestKey("telegram:1:1"));

    @Test
    void dataNamesTheJobWithinTelegramsLimit() {
        String data = CancelButton.data(JOB);

        assertThat(CancelButton.jobIn(data)).contains(JOB);
        assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "cancel:", "cancel", "cancel:../etc", "cancel:абв", "draw", "img_cancel:0000000000000000"})
    void whatNamesNoJobIsNone(String data) {
        assertThat(CancelButton.jobIn(data)).isEmpty();
    }
}
