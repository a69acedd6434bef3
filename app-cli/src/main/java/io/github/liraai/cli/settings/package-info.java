/** What an operator sets: environment, {@code .env}, {@code lira.conf} and the built-in defaults, read strictly. */
@NullMarked
package io.github.liraai.cli.settings;

import org.jspecify.annotations.NullMarked;
