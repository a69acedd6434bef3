package io.github.liraai.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopbackTest {
    @Test
    void aLargerPictureTakesLonger() throws Exception {
        double small = Loopback.medianMillis(1024);
        double large = Loopback.medianMillis(512 * 1024);

        assertThat(small).isPositive();
        assertThat(large).isGreaterThan(small);
    }
}
