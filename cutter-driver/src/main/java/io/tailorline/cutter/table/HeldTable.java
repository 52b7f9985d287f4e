package io.tailorline.cutter.table;

/** A table under this host's lease, taken at the first look and again whenever the table has forgotten it. One thread. */
final class HeldTable {

    private final TableController table;
    private boolean leased;
    private TableStatus seen;

    HeldTable(TableController table) {
        this.table = table;
    }

    TableController table() {
        return table;
    }

    /** One look; afterwards the lease is this host's. A controller that started anew has forgotten it, a silent host loses it. */
    TableStatus status() throws TableFault {
        seen = table.status();
        if (!leased || !seen.has(StatusBit.HOST_LEASE)) {
            table.takeLease();
            leased = true;
        }
        return seen;
    }

    /** Tells a table that works to stand at the next lift; one that does not take the word goes on by its own rules. */
    void standIfRunning(TableStatus status) throws TableFault {
        if (!status.state().isRunning()) {
            return;
        }
        try {
            table.pause();
        } catch (TableFault.CommandRefused comesToStandByItself) {
            seen = status;
        }
    }

    /** The last look. */
    TableStatus seen() {
        return seen;
    }
}
