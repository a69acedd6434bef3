/** Keeps the domain's state in H2 or PostgreSQL and its pictures in a folder, and runs accepted jobs durably. */
@NullMarked
package io.github.liraai.persistence;

import org.jspecify.annotations.NullMarked;
