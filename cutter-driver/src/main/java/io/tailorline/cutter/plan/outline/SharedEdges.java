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

    public SharedEdges {
        stretches = List.copyOf(stretches);
        lines = List.copyOf(lines);
    }

    public static SharedEdges none(int pieces) {
        return new SharedEdges(Collections.nCopies(pieces, List.of()), List.of(), Precedence.none());
    }

    public static SharedEdges of(List<ClosedPath> outlines) {
        List<List<SharedStretch>> stretches = new ArrayList<>(Collections.nCopies(outlines.size(), List.of()));
        List<Chord> lines = new ArrayList<>();
        Precedence precedence = Precedence.none();
        List<PieceCuts> before = new ArrayList<>();
        for (int piece : fromTheFront(outlines)) {
            CommonLine common = new CommonLine(outlines.get(piece), SHORTEST);
            before.forEach(common::add);
            stretches.set(piece, common.stretches());
            lines.addAll(common.parts(true));
            for (int other : common.others()) {
                precedence = precedence.before(other, piece);
            }
            before.add(new PieceCuts(piece, common.parts(false)));
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
