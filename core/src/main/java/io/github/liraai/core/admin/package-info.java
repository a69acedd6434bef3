/** What administrators see and do, put together from the other features: people, numbers, the audit and the door to all of it. */
@NullMarked
package io.github.liraai.core.admin;

import org.jspecify.annotations.NullMarked;
