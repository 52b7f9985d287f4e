package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import java.io.PrintStream;

/** The command line of the jar. */
public final class Usage {

    private static final String TEXT = """
            Usage: %1$s [--SETTING=VALUE ...]   start Tailorline, http://localhost:8080, data in ./data
                   %1$s demo [...]              one suit to cut cloth, then end; see demo --help
                   %1$s staff [...]             list, add or reset accounts; see staff --help
                   %1$s audit verify            check the audit log; see audit --help
                   %1$s --version
            Settings:
              --tailorline.data=DIR                     where embedded parts keep their files
              --tailorline.roles=ROLE,...               portal, nester, cutter-gateway; all when left out
              --tailorline.simulated-speed=X            how many times faster than life simulated tables move
              --tailorline.security.open=true           everybody is staff; only on a private network
              --server.port=PORT                        and all other settings of Spring Boot
            """;

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
        out.printf(TEXT, ProgramName.or(JAR));
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
