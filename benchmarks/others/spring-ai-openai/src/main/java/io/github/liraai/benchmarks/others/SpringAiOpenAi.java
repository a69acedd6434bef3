package io.github.liraai.benchmarks.others;

import java.time.Duration;
import org.springframework.ai.image.ImagePrompt;
import org.springframework.ai.image.ImageResponse;
import org.springframework.ai.openai.OpenAiImageModel;
import org.springframework.ai.openai.OpenAiImageOptions;

/** Spring AI's model of OpenAI's images. */
final class SpringAiOpenAi {
    private SpringAiOpenAi() {}

    /** Asks a server for one picture within some milliseconds. */
    public static void main(String[] arguments) {
        OpenAiImageModel model = OpenAiImageModel.builder()
                .options((OpenAiImageOptions) OpenAiImageOptions.builder()
                        .baseUrl(arguments[0] + "/v1")
                        .apiKey("sk-not-a-key")
                        .model("gpt-image-1")
                        .timeout(Duration.ofMillis(Long.parseLong(arguments[1])))
                        .build())
                .build();
        ImageResponse response = model.call(new ImagePrompt("a cat"));
        System.out.println(response.getResult().getOutput().getB64Json() == null ? "no picture" : "picture");
    }
}
