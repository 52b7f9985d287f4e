package io.tailorline.cutter.run;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;

/**
 * The head shows a person places of the table: from one to the next through the air, slowly enough to follow with the
 * eye, with the light that it has. The table has no job under way.
 */
public final class SlowTour {

    /** Per cent of the table's speeds. */
    private static final int SLOW = 15;

    private static final int LOOK_POLLS = 20;

    private static final int FULL = 100;

    /** mm. */
    private static final double ARRIVED = 0.1;

    private final TableController table;
    private final PollingPolicy polling;

    public SlowTour(TableController table, PollingPolicy polling) {
        this.table = table;
        this.polling = polling;
    }

    /**
     * Returns when the head stands at the last of them; its speed is then what it was before, and 100 % where that was
     * the speed of a tour.
     *
     * @throws TableFault when it does not get there
     */
    public void past(List<TablePoint> places) throws TableFault, InterruptedException {
        int usual = usual(table.status().machine().feedOverride());
        try {
            table.setFeed(SLOW);
            for (TablePoint place : places) {
                go(place);
            }
        } catch (TableFault | InterruptedException | RuntimeException ended) {
            try {
                table.setFeed(usual);
            } catch (TableFault unheard) {
                ended.addSuppressed(unheard);
            }
            throw ended;
        }
        table.setFeed(usual);
    }

    /** A host that was killed in the middle has left a tour's own speed. */
    private static int usual(int before) {
        return before == SLOW || before <= 0 ? FULL : before;
    }

    /** To one place, where the head then stands as long as a person takes to see it, some two seconds. */
    public void stand(TablePoint place) throws TableFault, InterruptedException {
        past(List.of(place));
        for (int i = 0; i < LOOK_POLLS; i++) {
            polling.pause();
        }
    }

    /** A head that has all but arrived may still be busy with the way before. */
    private void go(TablePoint place) throws TableFault, InterruptedException {
        StuckStateWatchdog watchdog = new StuckStateWatchdog(polling);
        boolean taken = false;
        while (!taken) {
            try {
                table.goTo(place);
                taken = true;
            } catch (TableFault.CommandRefused refused) {
                if (refused.result() != CommandResult.BUSY) {
                    throw refused;
                }
                watchdog.check(table.status());
                polling.pause();
            }
        }
        await(place);
    }

    private void await(TablePoint place) throws TableFault, InterruptedException {
        StuckStateWatchdog watchdog = new StuckStateWatchdog(polling);
        TableStatus status = table.status();
        while (status.machine().position().distanceTo(place) > ARRIVED) {
            if (status.state() == TableState.FAULT) {
                throw TableFault.reported(status);
            }
            watchdog.check(status);
            polling.pause();
            status = table.status();
        }
    }
}
