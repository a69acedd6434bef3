package io.github.liraai.benchmarks.others;

import dev.langchain4j.data.image.Image;
import dev.langchain4j.model.googleai.GoogleAiGeminiImageModel;
import java.time.Duration;

/** LangChain4j's model of Gemini's images. */
final class LangChain4jGemini {
    private LangChain4jGemini() {}

    /** Asks a server for one picture within some milliseconds. */
    public static void main(String[] arguments) {
        Image image = GoogleAiGeminiImageModel.builder()
                .baseUrl(arguments[0] + "/v1beta")
                .apiKey("not-a-key")
                .modelName("gemini-2.5-flash-image")
                .timeout(Duration.ofMillis(Long.parseLong(arguments[1])))
                .build()
                .generate("a cat")
                .content();
        System.out.println(image.base64Data() == null ? "no picture" : "picture");
    }
}
