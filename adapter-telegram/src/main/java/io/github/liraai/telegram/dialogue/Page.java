package io.github.liraai.telegram.dialogue;

/**
 * A text with buttons that takes the place of another.
 *
 * @param text the text
 * @param keyboard its buttons
 */
record Page(String text, Keyboard keyboard) {}
