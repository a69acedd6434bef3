package io.github.liraai.provider.http;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in words what failed: operators read no names of classes. */
final class FailureWords {
    private FailureWords() {}

    /** Says it; raw, for the failure's own words may hold anything. */
    static String of(Throwable failure) {
        String kind = kind(failure);
        String words = failure.getMessage();
        if (words == null || words.isBlank()) {
            return kind;
        }
        return kind.isEmpty() ? words : kind + ": " + words;
    }

    /** Names the kind; empty for those whose own words say it all. */
    private static String kind(Throwable failure) {
        return switch (failure) {
            case ProxyRefusedException refused -> "";
            case AddressGuard.ForbiddenAddressException forbidden -> "";
            case UnknownHostException unknown -> "a name cannot be looked up";
            case ConnectException refused -> "no connection";
            case SSLException untrusted -> "no trusted connection";
            case InterruptedIOException late -> "no answer in time";
            case EOFException ended -> "the connection ended";
            default -> failure.getMessage() == null ? "the connection broke" : "";
        };
    }
}
