package io.github.liraai.core.planted.logger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks the rule that the core has no logger. */
final class Logs {
    Logger logger() {
        return LoggerFactory.getLogger("core");
    }
}
