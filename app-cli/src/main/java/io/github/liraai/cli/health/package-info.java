/** Health and readiness over HTTP, on loopback. */
@NullMarked
package io.github.liraai.cli.health;

import org.jspecify.annotations.NullMarked;
