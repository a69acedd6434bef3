/** What travels over HTTP: request bodies, uploads, answers and refusals. Not API. */
@NullMarked
package io.github.liraai.simulator.internal.wire;

import org.jspecify.annotations.NullMarked;
