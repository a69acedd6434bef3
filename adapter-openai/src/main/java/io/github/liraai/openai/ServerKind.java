package io.github.liraai.openai;

/**
 * Which server speaks OpenAI's language, because each has names of its own for what OpenAI has no name for. What a model of OpenAI
 * itself takes is told by its id, whatever the server.
 */
public enum ServerKind {
    /** Most: {@code negative_prompt}, {@code seed}, {@code num_inference_steps}, {@code guidance_scale}, as vLLM-Omni takes them. */
    ANY,
    /** LocalAI: {@code negative_prompt} and {@code step}; seed and guidance are in the model's own file there. */
    LOCALAI,
    /**
     * The server of stable-diffusion.cpp, which reads only the prompt, the count, the size and the format; the rest goes inside the
     * prompt, between tags. The model id {@link OpenAiImageGenerator#SD_SERVER_MODEL} tells it too.
     */
    SD_SERVER
}
