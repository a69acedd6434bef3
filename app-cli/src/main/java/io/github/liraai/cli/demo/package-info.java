/** The demonstration: the whole house in one process, with a simulated Telegram and a painter that needs no network. */
@NullMarked
package io.github.liraai.cli.demo;

import org.jspecify.annotations.NullMarked;
