package io.tailorline.cutter.run;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;

/**
 * The box round everything that a program cuts, table frame, mm.
 *
 * @param near its corner nearest to the origin
 * @param far the one opposite
 */
public record MarkerBox(TablePoint near, TablePoint far) {

    /** How fast the head shows it, per cent of the table's speeds: slow enough to follow with the eye. */
    private static final int SLOW = 15;

    private static final int FULL = 100;

    /** mm. */
    private static final double ARRIVED = 0.1;

    public static MarkerBox of(CutProgram program) {
        return new MarkerBox(program.nearCorner(), program.extent());
    }

    public double width() {
        return far.x() - near.x();
    }

    public double height() {
        return far.y() - near.y();
    }

    /** As far as the table reaches without advancing the cloth: a longer marker is shown up to there. */
    private MarkerBox within(double fieldX) {
        return new MarkerBox(near, new TablePoint(Math.min(far.x(), fieldX), far.y()));
    }

    /**
     * The head goes round the box through the air, at reduced speed, with the light that it has. The table waits for
     * START, or is paused.
     *
     * @throws TableFault when it does not get there
     */
    public void show(TableController table, PollingPolicy polling) throws TableFault, InterruptedException {
        MarkerBox box = within(table.identity().limits().fieldX());
        int before = table.status().machine().feedOverride();
        table.setFeed(SLOW);
        try {
            for (TablePoint corner : List.of(
                    box.near,
                    new TablePoint(box.far.x(), box.near.y()),
                    box.far,
                    new TablePoint(box.near.x(), box.far.y()),
                    box.near)) {
                go(table, corner, polling);
            }
        } catch (TableFault fault) {
            try {
                table.setFeed(before > 0 ? before : FULL);
            } catch (TableFault unheard) {
                fault.addSuppressed(unheard);
            }
            throw fault;
        }
        table.setFeed(before > 0 ? before : FULL);
    }

    /** A head that has all but arrived may still be busy with the way before. */
    private static void go(TableController table, TablePoint corner, PollingPolicy polling)
            throws TableFault, InterruptedException {
        StuckStateWatchdog watchdog = new StuckStateWatchdog(polling);
        boolean taken = false;
        while (!taken) {
            try {
                table.goTo(corner);
                taken = true;
            } catch (TableFault.CommandRefused refused) {
                if (refused.result() != CommandResult.BUSY) {
                    throw refused;
                }
                watchdog.check(table.status());
                polling.pause();
            }
        }
        await(table, corner, polling);
    }

    private static void await(TableController table, TablePoint corner, PollingPolicy polling)
            throws TableFault, InterruptedException {
        StuckStateWatchdog watchdog = new StuckStateWatchdog(polling);
        TableStatus status = table.status();
        while (status.machine().position().distanceTo(corner) > ARRIVED) {
            if (status.state() == TableState.FAULT) {
                throw TableFault.reported(status);
            }
            watchdog.check(status);
            polling.pause();
            status = table.status();
        }
    }
}
