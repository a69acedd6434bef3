package io.github.liraai.simulator;

/**
 * What the bot answered to a press of a button.
 *
 * @param text shown for a moment, or empty
 * @param alert shown in a box that has to be closed
 * @param url address to open, or empty
 */
public record CallbackAnswer(String text, boolean alert, String url) {}
