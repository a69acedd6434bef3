package io.github.liraai.testkit.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks HTTP's {@code CONNECT}, with user and password; nothing else passes. */
public final class HttpTunnelProxy extends TunnelProxy {
    private static final Pattern SIGNATURE = Pattern.compile("(?im)^Proxy-Authorization: Basic ([A-Za-z0-9+/=]+)\r?$");

    private final List<String> heads = new CopyOnWriteArrayList<>();

    /**
     * Listens for those who want to go to a host.
     *
     * @param host the only one that it knows
     * @param serverPort the port on loopback where that host's part is played
     */
    public HttpTunnelProxy(String host, int serverPort) throws IOException {
        super(host, serverPort);
    }

    /** Lists the heads of the requests, whole. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    boolean admit(InputStream in, OutputStream out) throws IOException {
        String head = head(in);
        heads.add(head);
        Matcher signature = SIGNATURE.matcher(head);
        String who = signature.find()
                ? new String(Base64.getDecoder().decode(signature.group(1)), StandardCharsets.UTF_8)
                : ":";
        List<String> words = List.of(head.split("[ \r]", 3));
        noteAsked(words.get(0) + " " + words.get(1));
        boolean known = isKnown(who.substring(0, who.indexOf(':')), who.substring(who.indexOf(':') + 1));
        boolean reachable =
                words.get(0).equals("CONNECT") && reaches(words.get(1).replaceFirst(":[0-9]+$", ""));
        String answer = !known
                ? "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0"
                : reachable ? "200 Connection established" : "502 Bad Gateway\r\nContent-Length: 0";
        out.write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return known && reachable;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new EOFException();
            }
            head.append((char) read);
        }
        return head.toString();
    }
}
