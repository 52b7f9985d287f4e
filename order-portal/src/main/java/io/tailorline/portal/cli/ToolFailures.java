package io.tailorline.portal.cli;

import picocli.CommandLine;

/** Says in one line why a command could not reach its database. */
final class ToolFailures {

    private static final int FAILED = 1;

    private ToolFailures() {}

    static CommandLine explained(CommandLine command) {
        return command.setExecutionExceptionHandler((failure, line, given) -> {
            Throwable root = failure;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            line.getErr().println("The database cannot be used: " + root.getMessage());
            line.getErr()
                    .println(
                            "Maybe the settings name another one than the server's, the server was never started with it,"
                                    + " or an embedded server still runs: stop it first.");
            return FAILED;
        });
    }
}
