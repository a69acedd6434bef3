package io.github.liraai.testkit.simulation;

import io.github.liraai.core.generation.ImageGenerator;
import io.github.liraai.core.generation.PictureDelivery;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What an embedder puts in place of the simulation's own.
 *
 * @param stores makes the stores of a run
 * @param painter stands before each simulated painter
 * @param delivery stands before the simulated chats
 */
record Outside(
        Supplier<? extends SimulatedStores> stores,
        UnaryOperator<ImageGenerator> painter,
        UnaryOperator<PictureDelivery> delivery) {}
