package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import java.io.PrintStream;

/** The command line of the jar. */
final class Usage {

    private Usage() {}

    private static void print(PrintStream out) {
        ServerCommand.commandLine().usage(out);
    }

    /** To standard output, because it was asked for. */
    static int help() {
        print(System.out);
        return 0;
    }

    static int version() {
        System.out.println(ProgramName.or(ServerCommand.NAME) + " " + ProgramName.version());
        return 0;
    }

    /** To standard error, because an argument was not understood. */
    static int refuse(String word) {
        System.err.printf("'%s' is not a command; those are demo, staff, audit and rebuild-views.%n", word);
        print(System.err);
        return 2;
    }
}
