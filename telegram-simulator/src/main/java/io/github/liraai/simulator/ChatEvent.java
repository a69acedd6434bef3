package io.github.liraai.simulator;

/** What happened in a chat, in order; the number grows by one within the chat. */
sealed interface ChatEvent {
    long number();

    record Posted(long number, SimulatedMessage message) implements ChatEvent {}

    record Changed(long number, SimulatedMessage message) implements ChatEvent {}

    record Removed(long number, SimulatedMessage message) implements ChatEvent {}

    record Pressed(long number, String who, String label) implements ChatEvent {}

    record Told(long number, CallbackAnswer answer) implements ChatEvent {}
}
