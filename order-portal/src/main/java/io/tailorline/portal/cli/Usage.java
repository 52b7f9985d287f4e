package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import java.io.PrintStream;

/** The command line of the jar. */
public final class Usage {

    private static final String JAR = "order-portal";

    private Usage() {}

    /** Whether somebody asks for help. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0
                && (arguments[0].equals("--help") || arguments[0].equals("-h") || arguments[0].equals("help"));
    }

    /** Whether the first argument is neither a setting nor a command. */
    public static boolean isWrong(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    private static void print(PrintStream out) {
        ServerCommand.commandLine().usage(out);
    }

    /** To standard output, because it was asked for. */
    public static int help() {
        print(System.out);
        return 0;
    }

    /** Whether somebody asks for the version. */
    public static boolean isVersionAskedFor(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals("--version") || arguments[0].equals("-V"));
    }

    public static int version() {
        System.out.println(ProgramName.or(JAR) + " " + ProgramName.version());
        return 0;
    }

    /** To standard error, because an argument was not understood. */
    public static int refuse(String word) {
        System.err.printf("'%s' is not a command; those are demo, staff and audit.%n", word);
        print(System.err);
        return 2;
    }
}
