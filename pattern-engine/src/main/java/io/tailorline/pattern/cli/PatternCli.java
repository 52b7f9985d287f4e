package io.tailorline.pattern.cli;

import io.tailorline.json.FormatFault;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar pattern-engine-cli.jar}: drafts, checks and drafts whole populations. */
@Command(
        name = "pattern-engine",
        description = "Drafts made-to-measure suits from body measurements.",
        mixinStandardHelpOptions = true,
        version = "Tailorline pattern engine 0.1",
        subcommands = {
            DraftCommand.class,
            CheckCommand.class,
            BatchCommand.class,
            GradeCommand.class,
            ImportCommand.class,
            CheckMeasurementsCommand.class,
            FitMeasurementsCommand.class
        })
public final class PatternCli implements Runnable {

    /** An invalid input file. */
    static final int BROKEN_INPUT = 3;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new PatternCli())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof FormatFault fault) {
                        command.getErr().println(oneLine(String.valueOf(fault.getMessage())));
                        return BROKEN_INPUT;
                    }
                    if (failure instanceof IOException unwritable) {
                        command.getErr().println(oneLine("Output cannot be written: " + unwritable));
                        return ExitCode.SOFTWARE;
                    }
                    command.getErr().println(bug(failure));
                    return ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing command; expected draft, check, check-measurements, batch, grade, import or fit-measurements.");
    }

    /** An unexpected exception, in one line with its place. */
    static String bug(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return oneLine("Internal error of the pattern engine, please report it: %s%s"
                .formatted(failure, stack.length == 0 ? "" : " at " + stack[0]));
    }

    static String oneLine(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
