package io.github.liraai.cli;

import com.sun.net.httpserver.HttpExchange;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A conversation with a provider that an official client had, as it was recorded. */
record GoldenCase(String name, Config json) {
    /** An answer to play. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, Map<String, String> headers, byte[] body) {
        /** Plays it. */
        void send(HttpExchange exchange) throws IOException {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static GoldenCase read(String name) {
        Config json = ConfigFactory.parseResources(
                GoldenCase.class.getClassLoader(),
                "golden/" + name + ".json",
                ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON).setAllowMissing(false));
        return new GoldenCase(name, json);
    }

    String outcome() {
        return json.hasPath("adapter_outcome") ? json.getString("adapter_outcome") : json.getString("outcome");
    }

    boolean hasPicture() {
        return outcome().equals("image bytes");
    }

    String sha256() {
        return json.getString("outcome_detail.sha256");
    }

    Config requestBody() {
        return json.getConfig("request.body");
    }

    String requestPath() {
        return URI.create(json.getString("request.url")).getPath();
    }

    /** Lists the answers to requests of a kind; addresses in them lead to {@code base} instead. */
    List<Answer> answers(String role, String base) {
        List<Answer> answers = new ArrayList<>();
        for (Config exchange : json.getConfigList("exchanges")) {
            if (exchange.getString("role").equals(role)) {
                answers.add(answer(exchange.getConfig("response"), base));
            }
        }
        return answers;
    }

    /** Writes the case's input as a command line, with more flags before its own. */
    List<String> commandLine(String... more) {
        List<String> line = new ArrayList<>(List.of(
                "generate",
                json.getString("input.prompt"),
                "--json",
                "--provider",
                json.getString("provider"),
                "--provider-model",
                json.getString("input.model")));
        line.addAll(List.of(more));
        Config params = json.getConfig("input.params");
        Map.of(
                        "negative_prompt", "--negative",
                        "seed", "--seed",
                        "guidance_scale", "--guidance",
                        "num_inference_steps", "--steps")
                .forEach((name, flag) -> {
                    if (params.hasPath(name)) {
                        line.addAll(List.of(flag, params.getString(name)));
                    }
                });
        if (params.hasPath("width")) {
            line.addAll(List.of("--size", params.getString("width") + "x" + params.getString("height")));
        }
        return line;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The waits are played ten times faster, here and in the bodies. */
    private static String faster(String header, String value) {
        return header.equalsIgnoreCase("retry-after") ? value.replaceFirst("0$", "") : value;
    }

    private static Answer answer(Config response, String base) {
        Map<String, String> headers = new java.util.HashMap<>();
        response.getObject("headers")
                .forEach((name, value) -> headers.put(name, faster(name, String.valueOf(value.unwrapped()))));
        if (response.hasPath("body_base64")) {
            return new Answer(
                    response.getInt("status"), headers, Base64.getDecoder().decode(response.getString("body_base64")));
        }
        var body = response.getValue("body");
        String text = body.unwrapped() instanceof String words ? words : body.render(ConfigRenderOptions.concise());
        String played =
                text.replace("https://cdn.example.test", base).replaceAll("(\"estimated_time\":)(\\d)\\d", "$1$2");
        return new Answer(response.getInt("status"), headers, played.getBytes(StandardCharsets.UTF_8));
    }
}
