package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.plan.outline.PieceCuts.Chord;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Edges shared by two pieces and cut once, with the piece whose far end comes first; the other piece is cut after it
 * and leaves them out. Pieces in the order of their far ends can always wait for each other on a conveyor.
 *
 * @param stretches for each piece what it leaves out, in order around its outline
 * @param lines all shared lines
 * @param precedence which piece waits for which
 */
public record SharedEdges(List<List<SharedStretch>> stretches, List<Chord> lines, Precedence precedence) {

    /** Edges no farther apart are one line, mm. */
    public static final double APART = 0.1;

    /** Shorter stretches are cut twice, mm: to stop for them costs more than it saves. */
    private static final double SHORTEST = 30;

    /** In place of the number of a piece of the marker. */
    private static final int ALREADY_CUT = -1;

    public SharedEdges {
        stretches = List.copyOf(stretches);
        lines = List.copyOf(lines);
    }

    /** Edges that pieces share with each other. */
    public static SharedEdges of(List<ClosedPath> outlines) {
        return of(outlines, List.of());
    }

    /**
     * Edges that pieces share with each other, and with pieces that are cut already: these are never cut again.
     *
     * @param cut pieces that no longer have to be cut
     */
    public static SharedEdges of(List<ClosedPath> outlines, List<ClosedPath> cut) {
        return of(outlines, cut, true);
    }

    /** Only edges that pieces share with those that are cut already. */
    public static SharedEdges withCut(List<ClosedPath> outlines, List<ClosedPath> cut) {
        return of(outlines, cut, false);
    }

    private static SharedEdges of(List<ClosedPath> outlines, List<ClosedPath> cut, boolean amongThemselves) {
        List<List<SharedStretch>> stretches = new ArrayList<>(Collections.nCopies(outlines.size(), List.of()));
        List<Chord> lines = new ArrayList<>();
        Precedence precedence = Precedence.none();
        List<PieceCuts> before = new ArrayList<>();
        cut.forEach(done -> before.add(new PieceCuts(ALREADY_CUT, new CommonLine(done, SHORTEST).parts(false))));
        for (int piece : fromTheFront(outlines)) {
            CommonLine common = new CommonLine(outlines.get(piece), SHORTEST);
            before.forEach(common::add);
            stretches.set(piece, common.stretches());
            lines.addAll(common.parts(true));
            for (int other : common.others()) {
                precedence = other == ALREADY_CUT ? precedence : precedence.before(other, piece);
            }
            if (amongThemselves) {
                before.add(new PieceCuts(piece, common.parts(false)));
            }
        }
        return new SharedEdges(stretches, lines, precedence);
    }

    private static List<Integer> fromTheFront(List<ClosedPath> outlines) {
        return IntStream.range(0, outlines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> outlines.get(piece).points().stream()
                        .mapToDouble(TablePoint::x)
                        .max()
                        .orElseThrow()))
                .toList();
    }

    /** Whether a point lies no farther than {@code distance} from a line that is cut once, mm. */
    public boolean isNear(TablePoint point, double distance) {
        return lines.stream().anyMatch(line -> point.distanceTo(line.from(), line.to()) <= distance);
    }
}
