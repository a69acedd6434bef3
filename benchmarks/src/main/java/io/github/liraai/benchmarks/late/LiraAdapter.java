package io.github.liraai.benchmarks.late;

import io.github.liraai.core.generation.Cause;
import io.github.liraai.core.generation.GenerationOutcome;
import io.github.liraai.core.generation.GenerationRequest;
import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.JobId;
import io.github.liraai.core.model.ProviderName;
import io.github.liraai.core.quota.PictureCount;
import io.github.liraai.gemini.GeminiImageGenerator;
import io.github.liraai.gemini.GeminiSettings;
import io.github.liraai.huggingface.HuggingFaceImageGenerator;
import io.github.liraai.huggingface.HuggingFaceProviders;
import io.github.liraai.huggingface.HuggingFaceSettings;
import io.github.liraai.kie.KieImageGenerator;
import io.github.liraai.kie.KieSettings;
import io.github.liraai.openai.OpenAiImageGenerator;
import io.github.liraai.openai.OpenAiSettings;
import io.github.liraai.provider.http.BodyStage;
import io.github.liraai.provider.http.HttpSettings;
import io.github.liraai.provider.http.Secret;
import io.github.liraai.replicate.ReplicateImageGenerator;
import io.github.liraai.replicate.ReplicateSettings;
import io.github.liraai.testkit.generation.InMemoryPictureSpool;
import io.github.liraai.testkit.generation.JobFixture;
import io.github.liraai.testkit.generation.ObservedCall;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/** Lira's adapters, each as its public factory makes it. */
enum LiraAdapter implements Contender {
    HF_INFERENCE("hf-inference", Protocol.HF_INFERENCE, "stabilityai/stable-diffusion-xl-base-1.0") {
        @Override
        Opened open(URI server) {
            HuggingFaceImageGenerator made =
                    HuggingFaceImageGenerator.hfInference(huggingFace(server), new BodyStage(1), CLOCK);
            return new Opened(made, made::close);
        }
    },
    HF_FAL("Hugging Face's route to fal-ai", Protocol.FAL_QUEUE, "black-forest-labs/FLUX.1-dev") {
        @Override
        Opened open(URI server) {
            HuggingFaceProviders made =
                    HuggingFaceProviders.open(huggingFace(server).withHubUrl(server), new BodyStage(1), CLOCK);
            ProviderName route = new ProviderName("huggingface/fal-ai");
            return new Opened(Objects.requireNonNull(made.generators().get(route)), made::close);
        }
    },
    GEMINI("gemini", Protocol.GEMINI, "gemini-3.1-flash-image") {
        @Override
        Opened open(URI server) {
            GeminiImageGenerator made = GeminiImageGenerator.gemini(
                    new GeminiSettings(server, KEY, HttpSettings.USUAL), new BodyStage(1), CLOCK);
            return new Opened(made, made::close);
        }
    },
    REPLICATE("replicate", Protocol.REPLICATE, "black-forest-labs/flux-schnell") {
        @Override
        Opened open(URI server) {
            ReplicateImageGenerator made = ReplicateImageGenerator.replicate(
                    new ReplicateSettings(server, KEY, HttpSettings.USUAL), new BodyStage(1), CLOCK);
            return new Opened(made, made::close);
        }
    },
    KIE("kie", Protocol.KIE, "nano-banana-2") {
        @Override
        Opened open(URI server) {
            KieImageGenerator made =
                    KieImageGenerator.kie(new KieSettings(server, KEY, HttpSettings.USUAL), new BodyStage(1), CLOCK);
            return new Opened(made, made::close);
        }
    },
    OPENAI("openai", Protocol.OPENAI, "gpt-image-2") {
        @Override
        Opened open(URI server) {
            OpenAiImageGenerator made =
                    OpenAiImageGenerator.of(OpenAiSettings.of(server.resolve("/v1"), KEY), new BodyStage(1), CLOCK);
            return new Opened(made, made::close);
        }
    };

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Secret KEY = Secret.of("hf_not_a_key_of_anybody");

    private final String part;
    private final Protocol protocol;
    private final String model;

    LiraAdapter(String part, Protocol protocol, String model) {
        this.part = part;
        this.protocol = protocol;
        this.model = model;
    }

    /** A generator, and how to let go of it. */
    record Opened(ImageGenerator generator, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    /** Opens the adapter for a server. */
    abstract Opened open(URI server);

    /** Gives the model's id at the provider. */
    String model() {
        return model;
    }

    @Override
    public String library() {
        return "Lira";
    }

    @Override
    public String version() {
        return "this build";
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public Protocol protocol() {
        return protocol;
    }

    @Override
    public String ask(URI server, Duration deadline) {
        JobId job = JobFixture.anyJob().id();
        GenerationRequest request =
                new GenerationRequest(job, model, "a cat", null, PictureCount.ONE, null, null, null, null);
        try (Opened opened = open(server)) {
            return word(opened.generator()
                    .generate(
                            request,
                            ObservedCall.of(
                                    job,
                                    new InMemoryPictureSpool(),
                                    CLOCK.instant().plus(deadline))));
        }
    }

    /** Says in a word how a call ended. */
    static String word(GenerationOutcome outcome) {
        return switch (outcome) {
            case GenerationOutcome.Pictures pictures -> PICTURE;
            case GenerationOutcome.NotStarted(Cause cause, var retryAfter, var detail) ->
                "not started: " + cause.outcomeName();
            case GenerationOutcome.Rejected(Cause cause, var detail) -> "rejected: " + cause.outcomeName();
            case GenerationOutcome.Unknown(Cause cause, var detail) -> "unknown: " + cause.outcomeName();
        };
    }

    private static HuggingFaceSettings huggingFace(URI server) {
        return new HuggingFaceSettings(server, KEY, HttpSettings.USUAL);
    }
}
