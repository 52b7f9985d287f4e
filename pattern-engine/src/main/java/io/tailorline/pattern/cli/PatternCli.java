package io.tailorline.pattern.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.json.FormatFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar pattern-engine-cli.jar}: drafts, checks and drafts whole populations. */
@Command(
        name = "pattern-engine",
        description = "Drafts made-to-measure suits from body measurements.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the request cannot be met; the reason is on stderr",
            "2:wrong usage",
            "3:an input file is broken or missing"
        })
public final class PatternCli implements Runnable {

    /** An input file is broken or missing. */
    static final int BROKEN_INPUT = 3;

    /** In the order of the help. */
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("draft", DraftCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("batch", BatchCommand::new);
        commands.put("grade", GradeCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("replace", ReplaceCommand::new);
        commands.put("check-measurements", CheckMeasurementsCommand::new);
        commands.put("fit-measurements", FitMeasurementsCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** With the command that the arguments name, or with all of them: reading the options of every command is slow. */
    public static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new PatternCli());
        String named = arguments.length == 0 ? "" : arguments[0];
        COMMANDS.forEach((name, command) -> {
            if (!COMMANDS.containsKey(named) || name.equals(named)) {
                line.addSubcommand(name, command.get());
            }
        });
        return ProgramName.applyTo(line)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, given) -> misused(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof FormatFault fault) {
                        command.getErr().println(oneLine(String.valueOf(fault.getMessage())));
                        return BROKEN_INPUT;
                    }
                    if (failure instanceof IOException unwritable) {
                        command.getErr().println(oneLine(unwritten(unwritable)));
                        return ExitCode.SOFTWARE;
                    }
                    command.getErr().println(bug(failure));
                    return ExitCode.SOFTWARE;
                });
    }

    /** One message; the usage with it only where no such option or command exists, or none was named. */
    private static int misused(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        PrintWriter stderr = command.getErr();
        stderr.println(oneLine(String.valueOf(failure.getMessage())));
        boolean isUnknown = failure instanceof UnmatchedArgumentException;
        if (isUnknown) {
            UnmatchedArgumentException.printSuggestions(failure, stderr);
        }
        if (isUnknown || command.getParent() == null) {
            command.usage(stderr);
        }
        stderr.flush();
        return ExitCode.USAGE;
    }

    private static String unwritten(IOException failure) {
        if (!(failure instanceof FileSystemException file)) {
            return "The output cannot be written: " + failure.getMessage();
        }
        return "%s cannot be written: %s.".formatted(file.getFile(), reason(file));
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "it is a file; expected a folder or a new name";
        }
        if (failure instanceof NoSuchFileException) {
            return "its folder does not exist and cannot be made";
        }
        return failure instanceof AccessDeniedException ? "permission denied" : String.valueOf(failure.getReason());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command; expected one of " + String.join(", ", COMMANDS.keySet()) + ".");
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
