package io.github.liraai.cli.command;

import java.util.List;

/** Marks a command that works on the store, and so is run by the bot while the bot has an H2 file open. */
interface StoreCommand {
    /** Gives the command line for the bot, which may have been started in another folder than the caller's. */
    default List<String> inBot(List<String> args) {
        return args;
    }
}
