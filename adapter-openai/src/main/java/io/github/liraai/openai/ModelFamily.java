package io.github.liraai.openai;

import io.github.liraai.core.generation.GenerationRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a model takes besides model, prompt, size and count, and what for names it has; from OpenAI's client and the servers' docs. */
enum ModelFamily {
    /** Answers with the picture itself and does not accept to be asked for it. */
    GPT_IMAGE {
        @Override
        Optional<String> refuse(GenerationRequest request) {
            return refuseAllOptions(request);
        }

        @Override
        void fill(Map<String, Object> body, GenerationRequest request) {
            // Nothing more has a name.
        }
    },
    /** Retired upstream, alive in servers that speak the same. */
    DALL_E {
        @Override
        Optional<String> refuse(GenerationRequest request) {
            return refuseAllOptions(request);
        }

        @Override
        void fill(Map<String, Object> body, GenerationRequest request) {
            body.put(FORM, BASE64);
        }
    },
    /** As {@link #DALL_E}, and one picture at a time. */
    DALL_E_3 {
        @Override
        Optional<String> refuse(GenerationRequest request) {
            return refuseAllOptions(request);
        }

        @Override
        void fill(Map<String, Object> body, GenerationRequest request) {
            body.put(FORM, BASE64);
        }
    },
    /** See {@link ServerKind#ANY}. */
    DIFFUSERS {
        @Override
        Optional<String> refuse(GenerationRequest request) {
            return SdServerPrompt.refuse(request);
        }

        @Override
        void fill(Map<String, Object> body, GenerationRequest request) {
            body.put(FORM, BASE64);
            putUnlessNull(body, "negative_prompt", request.negative());
            putUnlessNull(body, "num_inference_steps", request.steps());
            putUnlessNull(body, "guidance_scale", request.guidance());
            putUnlessNull(body, "seed", request.seed());
        }
    },
    /** See {@link ServerKind#LOCALAI}. */
    LOCALAI {
        @Override
        Optional<String> refuse(GenerationRequest request) {
            return refuseOption("a seed", request.seed()).or(() -> refuseOption("a guidance", request.guidance()));
        }

        @Override
        void fill(Map<String, Object> body, GenerationRequest request) {
            body.put(FORM, BASE64);
            putUnlessNull(body, "negative_prompt", request.negative());
            putUnlessNull(body, "step", request.steps());
        }
    },
    /** See {@link ServerKind#SD_SERVER}. */
    SD_SERVER {
        @Override
        Optional<String> refuse(GenerationRequest request) {
            return SdServerPrompt.refuse(request);
        }

        @Override
        String prompt(GenerationRequest request) {
            return SdServerPrompt.of(request);
        }

        @Override
        void fill(Map<String, Object> body, GenerationRequest request) {
            body.put("output_format", "png");
        }
    };

    private static final String FORM = "response_format";
    private static final String BASE64 = "b64_json";

    /** Tells the family of a model: by its id where it is one of OpenAI's, else by the server. */
    static ModelFamily of(String model, ServerKind server, boolean isOpenAi) {
        String id = model.toLowerCase(Locale.ROOT);
        if (id.contains("gpt-image")) {
            return GPT_IMAGE;
        }
        if (id.contains("dall-e")) {
            return id.contains("dall-e-3") ? DALL_E_3 : DALL_E;
        }
        if (isOpenAi) {
            // What comes next there will take after the newest.
            return GPT_IMAGE;
        }
        if (id.equals(OpenAiImageGenerator.SD_SERVER_MODEL)) {
            return SD_SERVER;
        }
        return switch (server) {
            case ANY -> DIFFUSERS;
            case LOCALAI -> LOCALAI;
            case SD_SERVER -> SD_SERVER;
        };
    }

    /** Finds what the family has no name for. */
    abstract Optional<String> refuse(GenerationRequest request);

    /** Adds the options, and in which form the picture is to come. */
    abstract void fill(Map<String, Object> body, GenerationRequest request);

    /** Gives the words to send. */
    String prompt(GenerationRequest request) {
        return request.prompt();
    }

    private static Optional<String> refuseAllOptions(GenerationRequest request) {
        return refuseOption("words to avoid", request.negative())
                .or(() -> refuseOption("a seed", request.seed()))
                .or(() -> refuseOption("a number of steps", request.steps()))
                .or(() -> refuseOption("a guidance", request.guidance()));
    }

    private static Optional<String> refuseOption(String name, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of("the model does not take " + name);
    }

    private static void putUnlessNull(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
