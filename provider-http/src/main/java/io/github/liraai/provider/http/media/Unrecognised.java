package io.github.liraai.provider.http.media;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Says what bytes look like that are no picture. */
final class Unrecognised {
    private Unrecognised() {}

    static Verdict.Refused describe(byte[] head) {
        if (head.length == 0) {
            return new Verdict.Refused(Verdict.Reason.EMPTY, "nothing came where a picture should be");
        }
        return new Verdict.Refused(
                Verdict.Reason.NOT_A_PICTURE, looks(head) + " where a picture should be: " + quote(head));
    }

    private static String looks(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return "a page or XML";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "JSON";
        }
        return isText(head) ? "text" : "unknown bytes";
    }

    private static String quote(byte[] head) {
        return isText(head)
                ? new String(head, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }
}
