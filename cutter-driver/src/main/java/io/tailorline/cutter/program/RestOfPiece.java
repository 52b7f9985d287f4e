package io.tailorline.cutter.program;

import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.geometry.Mm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is left to do of a piece that was begun: the steps after a record, with the knife led back into the cloth. */
final class RestOfPiece {

    /** A head this close to a line stopped on it, mm: a few units of the table's registers. */
    private static final double ON_THE_LINE = 0.05;

    private final CutProgram program;
    private final List<RecordStream.Entry> entries;
    private final PieceRange range;

    RestOfPiece(CutProgram program, List<RecordStream.Entry> entries, PieceRange range) {
        this.program = program;
        this.entries = entries;
        this.range = range;
    }

    /** @param head where the knife left the cloth, if that is known */
    PieceOnCloth after(long done, Optional<TablePoint> head) {
        List<CutStep> rest = done < range.lastRecord() ? steps((int) done, head) : List.of();
        return rest.stream().anyMatch(RestOfPiece::leavesMark)
                ? new PieceOnCloth.Begun(range.piece(), range.place(), rest, program.lightMarks(range.piece()))
                : new PieceOnCloth.Whole(range.piece(), range.place());
    }

    /** Where the cut of a record was broken off; empty when the head does not stand on its line. */
    static Optional<TablePoint> broken(RecordStream.Entry next, Optional<TablePoint> head) {
        if (!(next.record() instanceof TableRecord.Cut cut)) {
            return Optional.empty();
        }
        TablePoint from = next.before().at();
        return head.map(at -> new TablePoint(Mm.onGrid(at.x()), Mm.onGrid(at.y())))
                .filter(at -> !at.equals(from) && at.distanceTo(from, cut.to()) <= ON_THE_LINE);
    }

    private List<CutStep> steps(int done, Optional<TablePoint> head) {
        RecordStream.Entry next = entries.get(done);
        int last = entries.get(range.lastRecord() - 1).step();
        List<CutStep> planned = program.steps().subList(next.step(), last + 1);
        if (!next.before().knifeDown()) {
            return planned.get(0) instanceof CutStep.KnifeDown
                    ? Stream.concat(Stream.of(new CutStep.Travel(next.before().at())), planned.stream())
                            .toList()
                    : planned;
        }
        if (planned.get(0) instanceof CutStep.KnifeUp) {
            return planned.subList(1, planned.size());
        }
        boolean turns = planned.get(0) instanceof CutStep.CornerLift;
        List<CutStep> steps = new ArrayList<>();
        List<TablePoint> way = turns ? new ArrayList<>(List.of(next.before().at())) : wayBack(done, broken(next, head));
        Collections.reverse(way);
        steps.add(new CutStep.Travel(way.get(0)));
        steps.add(new CutStep.KnifeDown(isInside(next.step())));
        way.stream().skip(1).map(CutStep.CutTo::new).forEach(steps::add);
        steps.addAll(turns ? planned.subList(1, planned.size()) : planned);
        return steps;
    }

    /** From where the knife goes on, back along what it has cut, to where it last plunged or the overlap ends. */
    private List<TablePoint> wayBack(int done, Optional<TablePoint> broken) {
        TablePoint from = entries.get(done).before().at();
        List<TablePoint> way = new ArrayList<>();
        double left = CutSoFar.OVERLAP;
        if (broken.isPresent()) {
            way.add(broken.get());
            left -= extend(way, from, left);
        } else {
            way.add(from);
        }
        for (int i = done - 1; left > 0 && !plunges(entries.get(i).record()); i--) {
            if (entries.get(i).record() instanceof TableRecord.Cut) {
                left -= extend(way, entries.get(i).before().at(), left);
            }
        }
        return way;
    }

    private static boolean plunges(TableRecord record) {
        return record instanceof TableRecord.Down || record instanceof TableRecord.LiftPlunge;
    }

    /** Goes on to {@code to}, or {@code most} towards it; returns how far. */
    private static double extend(List<TablePoint> way, TablePoint to, double most) {
        TablePoint at = way.get(way.size() - 1);
        double length = at.distanceTo(to);
        double share = length > most ? most / length : 1;
        TablePoint end = new TablePoint(
                Mm.onGrid(at.x() + (to.x() - at.x()) * share), Mm.onGrid(at.y() + (to.y() - at.y()) * share));
        if (!end.equals(at)) {
            way.add(end);
        }
        return Math.min(length, most);
    }

    /** Whether the knife was down in an internal cut. */
    private boolean isInside(int step) {
        for (int i = step - 1; i >= 0; i--) {
            if (program.steps().get(i) instanceof CutStep.KnifeDown down) {
                return down.inside();
            }
        }
        return false;
    }

    private static boolean leavesMark(CutStep step) {
        return step instanceof CutStep.CutTo
                || step instanceof CutStep.CutNotch
                || step instanceof CutStep.Drill
                || step instanceof CutStep.PrintLabel;
    }
}
