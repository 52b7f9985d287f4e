package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.io.PrintWriter;

/**
 * A table is given free after the work. What was done is done, so a table that cannot be given free changes nothing of
 * the result: its watchdog frees it.
 */
final class LeaseRelease {

    private LeaseRelease() {}

    static void of(TableController table, PrintWriter complaints) {
        try {
            table.dropLease();
        } catch (TableFault.CommandRefused refused) {
            if (refused.result() != CommandResult.NO_LEASE) {
                tell(refused, complaints);
            }
        } catch (TableFault fault) {
            tell(fault, complaints);
        }
    }

    private static void tell(TableFault fault, PrintWriter complaints) {
        complaints.println(
                "The table was not given free, and frees itself when its watchdog has run out: " + fault.getMessage());
        complaints.flush();
    }
}
