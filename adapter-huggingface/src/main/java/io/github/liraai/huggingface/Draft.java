package io.github.liraai.huggingface;

import java.util.Map;

/**
 * A request for a picture in a provider's own form, before it is known where it goes.
 *
 * @param path what comes after the base, without a slash at its beginning
 * @param body the JSON document
 */
record Draft(String path, Map<String, Object> body) {}
