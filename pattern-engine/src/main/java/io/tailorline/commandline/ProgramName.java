package io.tailorline.commandline;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a command-line tool is called, and its version. */
public final class ProgramName {

    /** Set by the launchers that a package installs: help and errors then say what people type. */
    public static final String PROPERTY = "tailorline.program";

    private ProgramName() {}

    /**
     * Names {@code line} as it was started, and gives it and each of its commands the version of the build, so that
     * {@code --version} answers everywhere.
     */
    public static CommandLine applyTo(CommandLine line) {
        String name = or(line.getCommandName());
        line.setCommandName(name);
        describe(line.getCommandSpec(), name + " " + version());
        return line;
    }

    /** Gives a command that is parsed by itself, and each below it, the version of its {@code program}. */
    public static CommandLine commandOf(String program, CommandLine command) {
        describe(command.getCommandSpec(), or(program) + " " + version());
        return command;
    }

    /** What people type to start this program: the name of its launcher, or {@code otherwise}. */
    public static String or(String otherwise) {
        return System.getProperty(PROPERTY, otherwise);
    }

    private static void describe(CommandSpec command, String version) {
        command.version(version);
        command.subcommands().values().forEach(below -> describe(below.getCommandSpec(), version));
    }

    /** As the manifest of the jar says; classes that lie in no jar have none. */
    public static String version() {
        return Optional.ofNullable(ProgramName.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
