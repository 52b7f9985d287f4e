package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.Parallel;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Allowance;
import java.util.Optional;

/**
 * The parallel of a pocket's mouth inside the front, paper frame, mm.
 *
 * @param waist the waist of the front from the parallel's upper end to the mouth
 * @param line from the waist down to the square of the mouth's lower end
 */
record MouthParallel(Polyline waist, Polyline line) {

    /**
     * @param inside distance from the mouth, mm
     * @throws ImpossibleGeometry where the waist ends before it meets the parallel
     */
    static MouthParallel of(PocketCorner corner, double inside) throws ImpossibleGeometry {
        Polyline parallel =
                Parallel.of(corner.mouth(), Allowance.of(inside), -1).line();
        Point above = parallel.first().minus(parallel.startChord().times(2 * inside));
        Polyline waist = corner.frontWaist()
                .splitAtLength(crossing(corner.frontWaist(), above, parallel.point(1)))
                .after();
        Trace line = new Trace(parallel.size()).to(waist.first()).along(parallel, 1, parallel.size());
        return new MouthParallel(waist, line.line());
    }

    /** The parallel down to a level, prolonged straight where it does not reach so far. */
    Polyline downTo(double level) {
        Polyline prolonged = line.continuedTo(line.last().plus(line.endChord().times(line.length())));
        Trace down = new Trace(prolonged.size());
        for (int i = 0; prolonged.y(i) < level; i++) {
            down.to(prolonged.x(i), prolonged.y(i));
        }
        return down.to(prolonged.xAt(level), level).line();
    }

    /** How far along a line, from its first point, the straight stretch crosses it. */
    private static double crossing(Polyline line, Point from, Point to) throws ImpossibleGeometry {
        for (int i = line.size() - 1; i > 0; i--) {
            Optional<Crossing> crossing = Crossing.of(line.point(i - 1), line.point(i), from, to);
            if (crossing.isPresent()) {
                return line.station(i - 1)
                        + line.point(i - 1).distanceTo(crossing.get().at());
            }
        }
        throw new ImpossibleGeometry(
                "trousers.front, side pocket",
                ImpossibleGeometry.text("a waist of %.1f mm inside the mouth", line.length()),
                "room for facing and bearer",
                Notice.of("draft.trousers.pocket"));
    }
}
