package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * A table as a command found it. What was typed with the command is said of this moment: of cloth on a table that was
 * not free it says nothing, and neither once another host has commanded the table since.
 *
 * @param holder token of the host that had the lease, 0 for none
 */
record FirstContact(TableStatus status, long holder) {

    static FirstContact of(TableController table) throws TableFault {
        return new FirstContact(table.status(), table.leaseHolder());
    }

    /**
     * Why the table was not free for {@code job}, in words that follow "while"; empty when it was. A job that this host
     * has brought before and never begun has not touched the cloth.
     */
    Optional<String> occupied(long job, long token) {
        if (status.has(StatusBit.LOCAL_MODE)) {
            return Optional.of("somebody was at the table's panel");
        }
        long other = status.job().id();
        boolean isOwnUnbegun = isLastOf(token) && status.state().waitsForStart();
        return other == 0 || other == job || isOwnUnbegun
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "the table had job %d, in state %s", other, status.state()));
    }

    /** Whether the table was last commanded by the host of that token. */
    boolean isLastOf(long token) {
        return holder == token;
    }
}
