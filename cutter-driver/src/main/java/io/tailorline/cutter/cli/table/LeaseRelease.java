package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.io.PrintWriter;

/**
 * Releases the lease of a table after the work. A release that fails changes nothing of the result: the table's
 * watchdog ends the lease.
 */
final class LeaseRelease {

    private LeaseRelease() {}

    static void of(TableController table, PrintWriter err) {
        try {
            table.dropLease();
        } catch (TableFault.CommandRefused refused) {
            if (refused.result() != CommandResult.NO_LEASE) {
                report(refused, err);
            }
        } catch (TableFault fault) {
            report(fault, err);
        }
    }

    private static void report(TableFault fault, PrintWriter err) {
        err.println(
                "The table was not released, and releases itself when its watchdog has run out: " + fault.getMessage());
        err.flush();
    }
}
