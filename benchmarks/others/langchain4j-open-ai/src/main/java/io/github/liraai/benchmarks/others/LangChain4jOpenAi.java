package io.github.liraai.benchmarks.others;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.model.openai.OpenAiImageModel;
import java.time.Duration;

/** LangChain4j's model of OpenAI's images. */
final class LangChain4jOpenAi {
    private LangChain4jOpenAi() {}

    /** Asks a server for one picture within some milliseconds. */
    public static void main(String[] arguments) {
        Image image = OpenAiImageModel.builder()
                .baseUrl(arguments[0] + "/v1")
                .apiKey("sk-not-a-key")
                .modelName("gpt-image-1")
                .timeout(Duration.ofMillis(Long.parseLong(arguments[1])))
                .build()
                .generate("a cat")
                .content();
        System.out.println(image.base64Data() == null ? "no picture" : "picture");
    }
}
