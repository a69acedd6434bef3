package io.github.liraai.cli.command;

import io.github.liraai.cli.control.ControlAnswer;
import io.github.liraai.cli.output.Printable;
import io.github.liraai.cli.settings.ConfigurationException;
import io.github.liraai.cli.wiring.DatabasePlace;
import io.github.liraai.core.store.SpoiledRecordException;
import io.github.liraai.core.store.StoreUnavailableException;
import io.github.liraai.persistence.DatabaseInUseException;
import io.github.liraai.persistence.SpoolElsewhereException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/** Puts the commands together and says how each kind of trouble ends. */
public final class CommandTree {
    private static final Logger LOG = LoggerFactory.getLogger(CommandTree.class);

    private CommandTree() {}

    /** Builds the command line of the program. */
    public static CommandLine local(Desk desk, StoreRoute route) {
        CommandLine db = db(desk).addSubcommand("restore", new DbRestoreCommand(desk, route));
        CommandLine models = models(desk).addSubcommand("probe", new ModelsProbeCommand(desk));
        CommandLine line = line(desk, db, models, parsed -> execute(parsed, route, desk.shell()));
        line.addSubcommand("run", new RunCommand(desk));
        line.addSubcommand("demo", demo(desk));
        line.addSubcommand("generate", new GenerateCommand(desk));
        line.addSubcommand("check", new CheckCommand(desk, route), "doctor");
        line.addSubcommand("help", new CommandLine.HelpCommand());
        return finish(line, desk);
    }

    /** Builds the command line that the running bot offers its owner: the commands on the store. */
    public static CommandLine inBot(Desk desk) {
        CommandLine line = finish(line(desk, db(desk), models(desk), new CommandLine.RunLast()), desk);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failedInBot(failure, desk));
        return line;
    }

    /** The bot's log has the rest, which nobody sees who called from elsewhere. */
    private static int failedInBot(Exception failure, Desk desk) throws Exception {
        return isFamiliar(failure) ? failed(failure, desk) : BotDesk.failed(failure, desk);
    }

    private static boolean isFamiliar(Exception failure) {
        return failure instanceof CommandLine.ParameterException
                || failure instanceof ConfigurationException
                || failure instanceof DatabaseInUseException
                || failure instanceof SpoolElsewhereException
                || failure instanceof SpoiledRecordException
                || failure instanceof StoreUnavailableException
                || failure instanceof IOException;
    }

    /** Tells how to reach the store when another process has it. */
    @FunctionalInterface
    public interface StoreRoute {
        /**
         * Runs a command in the bot that has the store open; empty when the store is ours to open.
         *
         * @throws IOException when the bot is there but does not answer
         */
        Optional<ControlAnswer> ask(List<String> args) throws IOException;
    }

    private static CommandLine line(Desk desk, CommandLine db, CommandLine models, IExecutionStrategy strategy) {
        CommandLine users = group("users", "Who may do what.");
        users.addSubcommand("list", new UsersListCommand(desk));
        users.addSubcommand("show", new UsersShowCommand(desk));
        users.addSubcommand("set-level", new UsersSetLevelCommand(desk));
        users.addSubcommand("block", new UsersBlockCommand(desk));
        users.addSubcommand("unblock", new UsersUnblockCommand(desk));
        users.addSubcommand("reset", new UsersResetCommand(desk));
        users.addSubcommand("message", new UsersMessageCommand(desk));
        CommandLine maintenance = group("maintenance", "Whether only administrators may ask for pictures.");
        maintenance.addSubcommand("on", new MaintenanceOnCommand(desk));
        maintenance.addSubcommand("off", new MaintenanceOffCommand(desk));
        CommandLine caps = group("caps", "How many pictures may be asked of providers in a day.");
        caps.addSubcommand("raise", new CapsRaiseCommand(desk));
        CommandLine ledger = group("ledger", "What was charged.");
        ledger.addSubcommand("verify", new LedgerVerifyCommand(desk));
        CommandLine line = new CommandLine(new LiraCommand());
        line.setExecutionStrategy(strategy);
        line.addSubcommand("users", users);
        line.addSubcommand("jobs", jobs(desk));
        line.addSubcommand("ledger", ledger);
        line.addSubcommand("stats", new StatsCommand(desk));
        line.addSubcommand("audit", new AuditCommand(desk));
        line.addSubcommand("models", models);
        line.addSubcommand("maintenance", maintenance);
        line.addSubcommand("caps", caps);
        line.addSubcommand("broadcast", broadcast(desk));
        line.addSubcommand("db", db);
        return line;
    }

    private static CommandLine models(Desk desk) {
        CommandLine models = group("models", "What can be painted with.");
        models.addSubcommand("list", new ModelsListCommand(desk));
        models.addSubcommand("back", new ModelsBackCommand(desk));
        models.addSubcommand("pause", ModelsPauseCommand.pause(desk));
        models.addSubcommand("resume", ModelsPauseCommand.resume(desk));
        return models;
    }

    private static CommandLine broadcast(Desk desk) {
        CommandLine broadcast = group("broadcast", "What is written to everybody.");
        broadcast.addSubcommand("send", new BroadcastSendCommand(desk));
        broadcast.addSubcommand("list", new BroadcastListCommand(desk));
        broadcast.addSubcommand("show", new BroadcastShowCommand(desk));
        broadcast.addSubcommand("cancel", new BroadcastCancelCommand(desk));
        return broadcast;
    }

    private static CommandLine jobs(Desk desk) {
        CommandLine jobs = group("jobs", "What is being painted, and what does not come to its end.");
        jobs.addSubcommand("list", new JobsListCommand(desk));
        jobs.addSubcommand("show", new JobsShowCommand(desk));
        jobs.addSubcommand("retry", new JobsRetryCommand(desk));
        jobs.addSubcommand("cancel", new JobsCancelCommand(desk));
        return jobs;
    }

    private static CommandLine db(Desk desk) {
        CommandLine db = group("db", "The database as a whole: schema and backups.");
        db.addSubcommand("migrate", new DbMigrateCommand(desk));
        db.addSubcommand("backup", new DbBackupCommand(desk));
        return db;
    }

    private static CommandLine demo(Desk desk) {
        CommandLine demo = new CommandLine(new DemoCommand(desk));
        // Taken for the sake of scripts: there is no page yet that a browser could open.
        demo.getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("--no-browser")
                        .description("open no browser; this version opens none anyway")
                        .build());
        return demo;
    }

    private static CommandLine group(String name, String description) {
        CommandLine group = new CommandLine(new CommandGroup());
        group.setCommandName(name);
        group.getCommandSpec().usageMessage().description(description);
        return group;
    }

    private static CommandLine finish(CommandLine line, Desk desk) {
        Shell shell = desk.shell();
        line.setOut(shell.out());
        line.setErr(shell.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(shell.isColourful() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, desk));
        return line;
    }

    private static int execute(ParseResult parsed, StoreRoute route, Shell shell) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof StoreCommand command) {
            return Progress.during(shell, "working on the store", () -> onStore(command, parsed, route, shell));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int onStore(StoreCommand command, ParseResult parsed, StoreRoute route, Shell shell) {
        Optional<ControlAnswer> answer = ask(route, command.inBot(parsed.originalArgs()));
        return answer.isPresent() ? show(answer.get(), shell) : new CommandLine.RunLast().execute(parsed);
    }

    private static Optional<ControlAnswer> ask(StoreRoute route, List<String> args) {
        try {
            return route.ask(args);
        } catch (ConfigurationException e) {
            return Optional.of(new ControlAnswer(ExitCode.USAGE, "", "lira: " + e.getMessage() + "\n"));
        } catch (IOException e) {
            String message = "the running bot does not answer: " + e.getMessage();
            return Optional.of(new ControlAnswer(ExitCode.FAILED, "", "lira: " + message + "\n"));
        }
    }

    private static int show(ControlAnswer answer, Shell shell) {
        shell.out().print(answer.out());
        shell.out().flush();
        shell.err().print(answer.err());
        shell.err().flush();
        return answer.exitCode();
    }

    private static int failed(Exception failure, Desk desk) throws Exception {
        Shell shell = desk.shell();
        return switch (failure) {
            case CommandLine.ParameterException wrong -> throw wrong;
            case ConfigurationException wrong -> {
                shell.say("lira: " + wrong.getMessage());
                yield ExitCode.USAGE;
            }
            case DatabaseInUseException inUse -> {
                LOG.debug("the database is in use", inUse);
                shell.say("lira: " + inUse.getMessage() + ": try again when it is done, or stop it");
                yield ExitCode.FAILED;
            }
            case SpoolElsewhereException elsewhere -> {
                shell.say(Printable.of("lira: LIRA_SPOOL: " + elsewhere.getMessage()));
                yield ExitCode.USAGE;
            }
            case SpoiledRecordException spoiled -> {
                LOG.debug("a row cannot be read", spoiled);
                shell.say(Printable.of("lira: " + spoiled.getMessage()));
                yield ExitCode.FAILED;
            }
            case StoreUnavailableException away -> {
                LOG.debug("the database cannot be used", away);
                DatabasePlace place =
                        DatabasePlace.of(desk.configuration().settings().store(), shell.folder());
                StoreTrouble trouble =
                        StoreTrouble.of(away, place, desk.sources().fence());
                shell.say("lira: the database cannot be used: " + trouble.what() + ": " + trouble.remedy());
                yield ExitCode.FAILED;
            }
            case IOException broken -> {
                LOG.debug("a file cannot be used", broken);
                shell.say("lira: " + Printable.of(broken.getClass().getSimpleName() + ": " + broken.getMessage()));
                yield ExitCode.FAILED;
            }
            default -> {
                LOG.error("a command failed", failure);
                yield ExitCode.FAILED;
            }
        };
    }
}
