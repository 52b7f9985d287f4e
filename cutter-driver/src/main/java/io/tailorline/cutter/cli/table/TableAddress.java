package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import java.net.InetSocketAddress;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The address of a table: a mixin for commands. */
final class TableAddress {

    private static final int LAST_PORT = 65_535;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "127.0.0.1",
            description = "name or address of the table (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--port", required = true, paramLabel = "P", description = "its Modbus TCP port")
    private int port;

    InetSocketAddress socket() throws CommandFailed {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    command.commandLine(),
                    String.format(Locale.ROOT, "--port (%d) must lie between 0 and %d.", port, LAST_PORT));
        }
        InetSocketAddress socket = new InetSocketAddress(host, port);
        if (socket.isUnresolved()) {
            throw new CommandFailed("--host '%s' is not known; expected a name or an address.".formatted(host));
        }
        return socket;
    }
}
