package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.identity.audit.ChainCheck;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The audit log from the command line. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The audit log, in the database that the settings name.",
        footer = "Settings are those of the server, as --tailorline.data=DIR or --spring.profiles.active=production.")
final class AuditCommand {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec;

    private final DatabaseTool database;

    private AuditCommand(DatabaseTool database) {
        this.database = database;
    }

    static CommandLine commandLine(String... arguments) {
        return ProgramName.commandOf(ServerCommand.NAME, new CommandLine(new AuditCommand(DatabaseTool.of(arguments))));
    }

    /** Runs a command and gives its exit code: 0 the log is whole, 1 it is not or cannot be read, 2 not understood. */
    static int run(String... arguments) {
        return ToolFailures.explained(commandLine(arguments)).execute(DatabaseTool.commandLine(arguments));
    }

    @Command(
            name = "verify",
            description = "Reads every line and finds those that were changed, taken out or moved.",
            mixinStandardHelpOptions = true)
    int verify() {
        try (ConfigurableApplicationContext open = database.open()) {
            ChainCheck found = open.getBean(AuditTrail.class).check();
            if (found instanceof ChainCheck.Whole whole) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "All %d lines are as they were written; the last has the hash %s.%n",
                                whole.lines(), whole.lastHash());
                return WHOLE;
            }
            ChainCheck.Broken broken = (ChainCheck.Broken) found;
            spec.commandLine()
                    .getErr()
                    .printf(
                            "The log was tampered with: line %d is %s. Maybe compare with the hashes in the server's"
                                    + " log.%n",
                            broken.number(),
                            broken.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            return BROKEN;
        }
    }
}
