package io.github.liraai.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.cli.testsupport.LiraProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever loses patience with {@code lira demo} finds nothing of it on the disk. */
@Timeout(120)
class InterruptedDemoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @TempDir
    private Path temporary;

    /** Bug: only a demo that had started took its folder with it. */
    @Test
    void controlCWhileItStartsLeavesNoTemporaryFolder() throws Exception {
        Map<String, String> environment = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        try (LiraProcess demo = LiraProcess.start(folder, environment, "demo")) {
            awaitFolder(demo);

            demo.interrupt();

            assertThat(demo.awaitExit(PATIENCE)).isEqualTo(130);
            assertThat(leftovers()).isEmpty();
        }
    }

    private void awaitFolder(LiraProcess demo) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (leftovers().isEmpty()) {
            assertThat(System.nanoTime()).as("%s", demo).isLessThan(deadline);
            Thread.sleep(2);
        }
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("lira-demo-"))
                    .toList();
        }
    }
}
