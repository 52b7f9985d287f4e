package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hem with the mouth of a dart in it. It is drawn with the dart closed, in one smooth curve, and then opened: the
 * part on the far side is moved level by the width of the mouth, so the two legs stay mirror images of each other and
 * the sewn hem is the curve again: docs/drafting/waistcoat.md, step 8.
 *
 * @param before from the start to the mouth, or the whole hem when there is no dart
 * @param mouth the mouth, from the end of {@code before} to the start of {@code after}; null without a dart
 * @param after the rest; null without a dart
 */
record DartedHem(
        Polyline before, @Nullable Polyline mouth, @Nullable Polyline after) {

    private static final int CHORDS = 16;

    /**
     * @param start where the closed hem begins
     * @param end where the open hem ends
     * @param open from the dart's near leg to its far leg at the hem, mm; 0 without a dart
     * @param axis x of the middle of the dart
     */
    static DartedHem of(Point start, Point leaving, Point arriving, Point end, Point open, double axis) {
        Polyline closed = new Curve(start, leaving, arriving, end.minus(open)).sampled(CHORDS);
        if (open.x() == 0) {
            return new DartedHem(closed, null, null);
        }
        Polyline.Halves halves = closed.splitAtX(axis - open.x() / 2);
        Polyline after = halves.after().moved(open).endingAt(end);
        return new DartedHem(halves.before(), Polyline.through(halves.before().last(), after.first()), after);
    }

    boolean isDarted() {
        return mouth != null;
    }

    /**
     * The mouth and the rest as edges to sew; none without a dart.
     *
     * @param rest name of the rest
     */
    List<NetEdge> beyond(String rest, double allowance) {
        return mouth == null || after == null
                ? List.of()
                : List.of(NetEdge.of("dart", mouth, allowance), NetEdge.of(rest, after, allowance));
    }

    /** The dart that opens in it. */
    Optional<WaistDart> dart(Point tip, Point waist, double width) {
        return mouth == null
                ? Optional.empty()
                : Optional.of(
                        new WaistDart(tip, waist, width, mouth.first().towards(mouth.last(), 0.5), mouth.length()));
    }
}
