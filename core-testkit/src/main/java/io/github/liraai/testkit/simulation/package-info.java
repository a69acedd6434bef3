/**
 * A simulation of the whole domain that is decided by one seed: requests, painters, chats, time, crashes and a store that goes away.
 * Start with {@link io.github.liraai.testkit.simulation.Simulation}.
 */
@NullMarked
package io.github.liraai.testkit.simulation;

import org.jspecify.annotations.NullMarked;
