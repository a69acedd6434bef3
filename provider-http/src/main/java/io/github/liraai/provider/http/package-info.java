/** What every provider over HTTP shares: transport with deadlines, outcomes, secrets, guarded downloads. */
@NullMarked
package io.github.liraai.provider.http;

import org.jspecify.annotations.NullMarked;
