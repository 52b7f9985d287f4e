package io.tailorline.nesting.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.json.FormatFault;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code nesting-optimizer} with its subcommands. */
@Command(
        name = "nesting-optimizer",
        description = "Lays pieces on cloth.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the request cannot be met; the reason is on stderr",
            "2:wrong usage",
            "3:an input file is broken or missing"
        },
        subcommands = {NestCommand.class, MarkerCommand.class, CheckCommand.class, BenchCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class NestingCli implements Runnable {

    /** The request cannot be met. */
    static final int CANNOT_BE_MET = 1;

    /** An input file is broken or missing. */
    static final int BROKEN_FILE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** With every command. */
    public static CommandLine commandLine() {
        return ProgramName.applyTo(new CommandLine(new NestingCli()))
                .setExecutionExceptionHandler(NestingCli::report)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof FormatFault) {
            command.getErr().println(oneLine(String.valueOf(e.getMessage())));
            return BROKEN_FILE;
        }
        command.getErr().println(oneLine(e instanceof IOException ? "Output cannot be written: " + e : bug(e)));
        return CANNOT_BE_MET;
    }

    /** An unexpected exception, with the place where it was thrown. */
    private static String bug(Exception e) {
        StackTraceElement[] stack = e.getStackTrace();
        return "Internal error of the nesting optimizer, please report it: %s%s"
                .formatted(e, stack.length == 0 ? "" : " at " + stack[0]);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** @param complaint why the command line cannot be taken; empty when it can */
    static void refuse(CommandLine command, String complaint) {
        if (!complaint.isEmpty()) {
            throw new CommandLine.ParameterException(command, complaint);
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command; see --help.");
    }
}
