package io.tailorline.cutter.sim.job;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the knife re-enters a cut that was interrupted: it plunges {@value #OVERLAP} mm back along the path that is cut
 * already, or where that path began, and follows it to where the next record begins.
 *
 * @param path from where it plunges to where the record begins; at least one point
 * @param corners in which it lifts and turns on the way
 */
public record ReEntry(List<TablePoint> path, int corners) {

    /** mm; the usual overcut of cutters in practice. */
    public static final double OVERLAP = 0.8;

    public ReEntry {
        path = List.copyOf(path);
    }

    /** Before record {@code index}, which begins with the knife in the cloth. */
    static ReEntry before(BlockRing ring, long index) {
        List<TablePoint> back = new ArrayList<>();
        back.add(ring.record(index).before().at());
        int corners = 0;
        double left = OVERLAP;
        for (long i = index - 1; i >= 1 && left > 0; i--) {
            RingRecord entry = ring.record(i);
            if (entry.record() instanceof TableRecord.Down) {
                break;
            }
            if (entry.record() instanceof TableRecord.LiftPlunge) {
                corners++;
            }
            if (entry.isCut() && entry.way() > 0) {
                back.add(entry.at(Math.max(0, 1 - left / entry.way())));
                left -= entry.way();
            }
        }
        Collections.reverse(back);
        return new ReEntry(back, corners);
    }

    TablePoint from() {
        return path.get(0);
    }
}
