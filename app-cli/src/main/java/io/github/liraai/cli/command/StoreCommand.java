package io.github.liraai.cli.command;

/** Marks a command that works on the store, and so is run by the bot while the bot has an H2 file open. */
interface StoreCommand {}
