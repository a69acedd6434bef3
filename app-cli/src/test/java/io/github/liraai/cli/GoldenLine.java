package io.github.liraai.cli;

import com.sun.net.httpserver.HttpExchange;
import io.github.liraai.golden.GoldenCase;
import io.github.liraai.golden.GoldenExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays recorded cases for the command line. */
final class GoldenLine {
    private GoldenLine() {}

    /** Writes a case's input as a command line, with more flags before its own. */
    static List<String> of(GoldenCase golden, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "generate",
                golden.inputText("prompt").orElseThrow(),
                "--json",
                "--provider",
                golden.provider(),
                "--provider-model",
                golden.inputText("model").orElseThrow()));
        line.addAll(List.of(more));
        if (golden.parameter("negative_prompt") instanceof String words) {
            line.addAll(List.of("--negative", words));
        }
        Map.of("seed", "--seed", "guidance_scale", "--guidance", "num_inference_steps", "--steps")
                .forEach((name, flag) ->
                        golden.number(name).ifPresent(number -> line.addAll(List.of(flag, plain(number)))));
        golden.number("width")
                .ifPresent(width -> line.addAll(List.of(
                        "--size",
                        plain(width) + "x" + plain(golden.number("height").orElseThrow()))));
        return line;
    }

    /** Answers as recorded; the waits are played ten times faster, in headers and in bodies, and addresses lead here. */
    static void send(GoldenExchange recorded, HttpExchange exchange) throws IOException {
        recorded.answerHeaders()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, faster(name, value)));
        byte[] body = recorded.answerBody(
                URI.create("http://" + exchange.getRequestHeaders().getFirst("Host")));
        if (recorded.response().get("body_base64") == null) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replaceAll("(\"estimated_time\":)(\\d)\\d", "$1$2")
                    .getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(recorded.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static String faster(String header, String value) {
        return header.equalsIgnoreCase("retry-after") ? value.replaceFirst("0$", "") : value;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
