package io.tailorline.cutter.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine.Option;

/** Where a table listens: mix it in. */
final class TableAddress {

    @Option(
            names = "--host",
            paramLabel = "H",
            defaultValue = "127.0.0.1",
            description = "name or address of the table (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--port", required = true, paramLabel = "P", description = "its Modbus TCP port")
    private int port;

    InetSocketAddress socket() throws CannotBeMet {
        if (port < 0 || port > 0xFFFF) {
            throw new CannotBeMet("--port (%d) must lie between 0 and 65535.".formatted(port));
        }
        return new InetSocketAddress(host, port);
    }
}
