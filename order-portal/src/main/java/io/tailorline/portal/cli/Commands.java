package io.tailorline.portal.cli;

import java.util.Arrays;
import java.util.OptionalInt;

/** What the first word of the jar's command line asks for. */
public final class Commands {

    private Commands() {}

    /**
     * Runs a command and gives its exit code; empty where the arguments start the server.
     *
     * @param server the application that the demo starts
     */
    public static OptionalInt run(Class<?> server, String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return switch (arguments[0]) {
            case "demo" -> OptionalInt.of(Demo.run(server, rest));
            case "staff" -> OptionalInt.of(StaffCommand.run(rest));
            case "audit" -> OptionalInt.of(AuditCommand.run(rest));
            case "rebuild-views" -> OptionalInt.of(RebuildViewsCommand.run(rest));
            case "--help", "-h", "help" -> OptionalInt.of(Usage.help());
            case "--version", "-V" -> OptionalInt.of(Usage.version());
            default -> arguments[0].startsWith("--") ? OptionalInt.empty() : OptionalInt.of(Usage.refuse(arguments[0]));
        };
    }
}
