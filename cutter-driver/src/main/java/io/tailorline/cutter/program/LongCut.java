package io.tailorline.cutter.program;

import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.List;

/** A straight cut in pieces short enough for one record each, so that a stop never loses more than one of them. */
final class LongCut {

    /** Longest step of one cut record in either axis, mm: 14 bits two's complement at 0.01 mm reach 81.91 mm. */
    static final double LONGEST = 81.91;

    /** Both ends of a part may move by half a grid step, mm. */
    private static final double ROUNDING = 0.01;

    private LongCut() {}

    /** Equal parts, their ends on the grid; the last ends exactly at {@code to}. */
    static List<TableRecord> split(TablePoint from, TablePoint to) {
        double longer = Math.max(Math.abs(to.x() - from.x()), Math.abs(to.y() - from.y()));
        int parts = Math.max(1, (int) Math.ceil(longer / (LONGEST - ROUNDING)));
        List<TableRecord> cuts = new ArrayList<>(parts);
        for (int part = 1; part < parts; part++) {
            double share = (double) part / parts;
            cuts.add(new TableRecord.Cut(new TablePoint(
                    Mm.onGrid(from.x() + (to.x() - from.x()) * share),
                    Mm.onGrid(from.y() + (to.y() - from.y()) * share))));
        }
        cuts.add(new TableRecord.Cut(to));
        return cuts;
    }
}
