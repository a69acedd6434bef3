package io.github.liraai.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.testkit.generation.ImageGeneratorContract;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of the port, kept by the painter of every provider. */
class HuggingFaceImageGeneratorTest {
    /** hf-inference, together and fal-ai, which keep more than this one: that of everything over HTTP. */
    private static final int WITH_ALL_CHECKS = 3;

    @Test
    void everyNameHasItsContract() {
        assertThat(HuggingFaceProviders.names())
                .hasSize((int) Arrays.stream(HuggingFaceImageGeneratorTest.class.getDeclaredClasses())
                                .filter(each -> Kept.class.isAssignableFrom(each) && each != Kept.class)
                                .count()
                        + WITH_ALL_CHECKS);
    }

    /** The contract for one name. */
    abstract static class Kept extends ImageGeneratorContract {
        private final HfWorld world = new HfWorld();
        private final HappyProviders played = new HappyProviders();
        private final String name;

        Kept(String name) throws IOException {
            this.name = name;
            world.server.setDispatcher(played);
        }

        @AfterEach
        void close() {
            world.close();
        }

        HfWorld world() {
            return world;
        }

        @Override
        protected ImageGenerator generator() {
            return world.provider(name);
        }

        @Override
        protected String providerModel() {
            return HfWorld.MODEL;
        }

        @Override
        protected int requestsReceived() {
            return played.bought();
        }

        @Override
        protected void fallSilent() {
            played.silent = true;
        }

        @Override
        protected void goAway() {
            world.server.close();
        }
    }

    @Nested
    class Endpoint extends Kept {
        Endpoint() throws IOException {
            super("endpoint");
        }

        @Override
        protected String providerModel() {
            return world().uri() + "hf-inference";
        }
    }

    @Nested
    class Auto extends Kept {
        Auto() throws IOException {
            super("auto");
        }
    }

    @Nested
    class ReplicateRouted extends Kept {
        ReplicateRouted() throws IOException {
            super("replicate");
        }
    }

    @Nested
    class Nscale extends Kept {
        Nscale() throws IOException {
            super("nscale");
        }
    }

    @Nested
    class DeepInfra extends Kept {
        DeepInfra() throws IOException {
            super("deepinfra");
        }
    }

    @Nested
    class WaveSpeedRouted extends Kept {
        WaveSpeedRouted() throws IOException {
            super("wavespeed");
        }
    }

    @Nested
    class ZaiOrgRouted extends Kept {
        ZaiOrgRouted() throws IOException {
            super("zai-org");
        }
    }

    @Nested
    class Nebius extends Kept {
        Nebius() throws IOException {
            super("nebius");
        }
    }

    @Nested
    class HyperbolicRouted extends Kept {
        HyperbolicRouted() throws IOException {
            super("hyperbolic");
        }
    }

    @Nested
    class BlackForestLabsRouted extends Kept {
        BlackForestLabsRouted() throws IOException {
            super("black-forest-labs");
        }
    }
}
