package io.tailorline.nesting.cli;

import io.tailorline.nesting.io.FileFault;
import io.tailorline.pattern.io.PatternFormatFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code nesting-optimizer} with its subcommands. */
@Command(
        name = "nesting-optimizer",
        description = "Lays pieces on cloth.",
        mixinStandardHelpOptions = true,
        subcommands = {NestCommand.class, MarkerCommand.class, CheckCommand.class, BenchCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class NestingCli implements Runnable {

    /** The request cannot be met. */
    static final int CANNOT_BE_MET = 1;

    /** An input file is broken. */
    static final int BROKEN_FILE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new NestingCli())
                .setExecutionExceptionHandler(NestingCli::report)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof FileFault || e instanceof PatternFormatFault) {
            command.getErr().println(e.getMessage());
            command.getErr().flush();
            return BROKEN_FILE;
        }
        throw e;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? See --help.");
    }
}
