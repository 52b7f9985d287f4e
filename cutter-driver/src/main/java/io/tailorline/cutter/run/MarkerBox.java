package io.tailorline.cutter.run;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.util.List;

/**
 * The box round everything that a program cuts, table frame, mm.
 *
 * @param near its corner nearest to the origin
 * @param far the one opposite
 */
public record MarkerBox(TablePoint near, TablePoint far) {

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
     * The head goes round the box. The table waits for START, or is paused.
     *
     * @throws TableFault when it does not get there
     */
    public void show(TableController table, PollingPolicy polling) throws TableFault, InterruptedException {
        MarkerBox box = within(table.identity().limits().fieldX());
        new SlowTour(table, polling)
                .past(List.of(
                        box.near,
                        new TablePoint(box.far.x(), box.near.y()),
                        box.far,
                        new TablePoint(box.near.x(), box.far.y()),
                        box.near));
    }
}
