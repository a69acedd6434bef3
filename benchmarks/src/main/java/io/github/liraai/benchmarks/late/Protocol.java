package io.github.liraai.benchmarks.late;

import io.github.liraai.testkit.generation.HttpAsk;
import io.github.liraai.testkit.generation.HttpReply;
import io.github.liraai.testkit.generation.TinyPng;
import java.util.Base64;

/** How a provider answers when all is well: at the same address orders, questions about them, and the picture. */
enum Protocol {
    /** The picture itself. */
    HF_INFERENCE {
        @Override
        HttpReply answer(HttpAsk ask) {
            return picture();
        }
    },
    /** The queue of fal behind Hugging Face's router, and the Hub that tells of it. */
    FAL_QUEUE {
        @Override
        HttpReply answer(HttpAsk ask) {
            if (isOrder(ask)) {
                return HttpReply.json(
                        "{\"status\":\"IN_QUEUE\",\"response_url\":\"https://queue.fal.run/fal-ai/flux/requests/1\"}");
            }
            if (ask.path().startsWith("/api/models/")) {
                return HttpReply.json("{\"inferenceProviderMapping\":{\"fal-ai\":{\"status\":\"live\","
                        + "\"providerId\":\"fal-ai/flux\",\"task\":\"text-to-image\"}}}");
            }
            return ask.path().endsWith("/status")
                    ? HttpReply.json("{\"status\":\"COMPLETED\"}")
                    : HttpReply.json("{\"images\":[{\"url\":\"" + pictureUrl(ask) + "\"}]}");
        }
    },
    /** One part with the picture. */
    GEMINI {
        @Override
        HttpReply answer(HttpAsk ask) {
            return HttpReply.json("{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"inlineData\":"
                    + "{\"mimeType\":\"image/png\",\"data\":\"" + BASE64
                    + "\"}}]},\"finishReason\":\"STOP\",\"index\":0}]}");
        }
    },
    /** A prediction that has ended when it is asked about. */
    REPLICATE {
        @Override
        HttpReply answer(HttpAsk ask) {
            String id = "{\"id\":\"1\",\"logs\":\"\",\"error\":null,";
            return isOrder(ask)
                    ? HttpReply.json(id + "\"output\":null,\"status\":\"processing\"}")
                    : HttpReply.json(id + "\"output\":[\"" + pictureUrl(ask) + "\"],\"status\":\"succeeded\"}");
        }
    },
    /** A task that has ended when it is asked about. */
    KIE {
        @Override
        HttpReply answer(HttpAsk ask) {
            return isOrder(ask)
                    ? HttpReply.json("{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"1\"}}")
                    : HttpReply.json("{\"code\":200,\"msg\":\"success\",\"data\":{\"state\":\"success\",\"resultJson\":"
                            + "\"{\\\"resultUrls\\\":[\\\"" + pictureUrl(ask) + "\\\"]}\"}}");
        }
    },
    /** The picture in Base64. */
    OPENAI {
        @Override
        HttpReply answer(HttpAsk ask) {
            return HttpReply.json("{\"created\":1,\"data\":[{\"b64_json\":\"" + BASE64 + "\"}]}");
        }
    };

    private static final byte[] PICTURE = TinyPng.of(40, 30, 0x336699);
    private static final String BASE64 = Base64.getEncoder().encodeToString(PICTURE);
    private static final String PICTURE_PATH = "/picture.png";

    /** Answers anything else than the request for a picture's file. */
    abstract HttpReply answer(HttpAsk ask);

    /** Answers a request. */
    HttpReply reply(HttpAsk ask) {
        return ask.path().equals(PICTURE_PATH) ? picture() : answer(ask);
    }

    /** Tells whether a request costs money: whatever is posted, but to cancel. */
    static boolean isOrder(HttpAsk ask) {
        return ask.method().equals("POST") && !ask.path().endsWith("/cancel");
    }

    private static HttpReply picture() {
        return HttpReply.bytes("image/png", PICTURE);
    }

    private static String pictureUrl(HttpAsk ask) {
        return ask.server() + PICTURE_PATH;
    }
}
