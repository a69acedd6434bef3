package io.github.liraai.core.planted.unmarked;

/** Breaks the rule that every package is null-marked. */
@SuppressWarnings("RequireExplicitNullMarking")
final class IsNotNullMarked {}
