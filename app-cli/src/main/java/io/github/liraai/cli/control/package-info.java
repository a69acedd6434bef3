/** The way into a running bot for its owner: a Unix domain socket beside the database. */
@NullMarked
package io.github.liraai.cli.control;

import org.jspecify.annotations.NullMarked;
