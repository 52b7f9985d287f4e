package io.tailorline.cutter.modbus;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is at the other end of the connection: a table of the map in use, and the one that was there before, on the same
 * start of its controller. One thread: that of the connection.
 */
final class IdentityCheck {

    private final ModbusConnection line;
    private final RegisterMap map;
    private final StatusCodec words;
    private Optional<TableIdentity> identity = Optional.empty();

    IdentityCheck(ModbusConnection line, RegisterMap map) {
        this.line = line;
        this.map = map;
        this.words = new StatusCodec(map);
    }

    /** The table as it was last recognised. */
    TableIdentity identity() {
        return identity.orElseThrow();
    }

    /** @throws TableFault.Restarted once for each new start of a controller, and for another controller */
    void requireSameStart() throws TableFault {
        TableIdentity found = identified();
        TableIdentity before = identity.orElse(found);
        identity = Optional.of(found);
        if (before.bootCount() != found.bootCount() || before.serial() != found.serial()) {
            throw new TableFault.Restarted(before, found);
        }
    }

    /** A connection whose other end is not recognised as a table is closed. */
    private TableIdentity identified() throws TableFault {
        try {
            int[] read = line.read(RegisterBlock.IDENTITY);
            TableIdentity found = words.decodeIdentity(read);
            requireOurs(words.magic(read), found);
            return found;
        } catch (TableFault e) {
            line.close();
            throw e;
        }
    }

    private void requireOurs(int magic, TableIdentity found) throws TableFault {
        if (magic != map.magic() || found.mapMajor() != map.version()) {
            throw new TableFault(String.format(
                    Locale.ROOT,
                    "The peer is not a cutting table of %s: magic 0x%04X, map version %d; expected 0x%04X and version %d. Maybe the profile names the wrong register map: 'registers: %s' is that of our tables of version 1.",
                    map,
                    magic,
                    found.mapMajor(),
                    map.magic(),
                    map.version(),
                    RegisterMapYaml.VERSION_1));
        }
        Optional<String> impossible = found.limits().impossible();
        if (impossible.isPresent()) {
            throw new TableFault("The table reports impossible limits: " + impossible.get());
        }
    }
}
