package io.github.liraai.provider.http;

import java.io.IOException;

/** Thrown when a proxy does not let us through; nothing of the request has left then. */
final class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    ProxyRefusedException(String message) {
        super(message);
    }
}
