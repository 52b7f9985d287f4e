package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command line of the jar as its help and its manual page tell it. Nothing is parsed by it: settings are read by
 * Spring Boot, and each command parses its own words.
 */
@Command(
        name = ServerCommand.NAME,
        mixinStandardHelpOptions = true,
        customSynopsis = "${COMMAND-FULL-NAME} [--SETTING=VALUE]... [COMMAND]",
        description = "Starts Tailorline at http://localhost:8080, data in ./data; or runs a command.",
        optionListHeading = "%nOptions and settings:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nMore:%n",
        footer = {
            "All other settings of Spring Boot are taken in the same way, as --SETTING=VALUE.",
            "How a shop installs and operates Tailorline is in operations.md."
        })
public final class ServerCommand {

    static final String NAME = "order-portal";

    @Option(
            names = "--tailorline.data",
            paramLabel = "DIR",
            description = "The folder of embedded parts; default: data.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--tailorline.roles",
            paramLabel = "ROLE",
            split = ",",
            description = "What this process does: portal, nester, cutter-gateway; several with commas; default: all.")
    private List<String> roles = List.of();

    @Option(
            names = "--tailorline.simulated-speed",
            paramLabel = "X",
            description = "How many times faster than life simulated tables move.")
    private double simulatedSpeed;

    @Option(
            names = "--tailorline.security.open",
            paramLabel = "true",
            arity = "1",
            description = "Everybody is staff; only on a private network.")
    private boolean open;

    @Option(names = "--server.port", paramLabel = "PORT", description = "Where it is served; default: 8080.")
    private int port;

    private ServerCommand() {}

    /** With its name as it was started; to be described, and not to be run. */
    public static CommandLine commandLine() {
        return ProgramName.applyTo(new CommandLine(new ServerCommand())
                .addSubcommand(Demo.commandLine(ServerCommand.class))
                .addSubcommand(StaffCommand.commandLine())
                .addSubcommand(AuditCommand.commandLine())
                .addSubcommand(RebuildViewsCommand.commandLine()));
    }
}
