package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A seam on paper: its two sides and the notches that meet when it is sewn. A notch is set on both sides or on neither.
 *
 * @param name unique in the pattern
 * @param ease excess of the first side over the second, mm
 */
public record SeamPairing(String name, SeamSide a, SeamSide b, EaseRange ease) {

    public SeamPairing {
        if (a.against() || !b.against()) {
            throw new IllegalArgumentException(
                    "Seam '%s': the first run must follow its pieces and the second go against them.".formatted(name));
        }
    }

    /** Two notches that meet. */
    public SeamPairing notched(double alongA, double alongB, Notch.Kind kind) {
        return notched(alongA, alongB, kind, SeamSide.CLEAR_OF_CORNERS);
    }

    /**
     * Two notches that meet: those that would lie nearer than {@code clear} mm to a corner of either side, or to a
     * notch that this seam has already, lie both as far along as it takes. None where no stretch of the seam is long
     * enough.
     */
    public SeamPairing notched(double alongA, double alongB, Notch.Kind kind, double clear) {
        OptionalDouble shift = shift(alongA, alongB, clear);
        if (shift.isPresent()) {
            set(alongA + shift.getAsDouble(), alongB + shift.getAsDouble(), kind);
        }
        return this;
    }

    /**
     * Two notches that mark a place, as the end of a pocket, at the same distance from the start of both runs: there,
     * or not at all where a corner marks it already.
     */
    public SeamPairing markedAt(double along, Notch.Kind kind) {
        if (shift(along, along, SeamSide.CLEAR_OF_CORNERS).orElse(Double.NaN) == 0) {
            set(along, along, kind);
        }
        return this;
    }

    private void set(double alongA, double alongB, Notch.Kind kind) {
        a.notch(alongA, kind, name);
        if (!joinsOneEdge()) {
            b.notch(alongB, kind, name);
        }
    }

    /** The shortest way, forward or back, after which both notches are clear of corners and of other notches. */
    private OptionalDouble shift(double alongA, double alongB, double clear) {
        double shortest = Double.NaN;
        for (SeamSide.Room onA : a.rooms(name, clear)) {
            for (SeamSide.Room onB : b.rooms(name, clear)) {
                double least = StrictMath.max(onA.from() - alongA, onB.from() - alongB);
                double most = StrictMath.min(onA.to() - alongA, onB.to() - alongB);
                double shift = StrictMath.max(least, StrictMath.min(most, 0));
                if (least <= most && !(StrictMath.abs(shift) >= StrictMath.abs(shortest))) {
                    shortest = shift;
                }
            }
        }
        return Double.isNaN(shortest) ? OptionalDouble.empty() : OptionalDouble.of(shortest);
    }

    /** Whether right and left copy of one edge are sewn together: the left copy's notches are the mirrored ones. */
    private boolean joinsOneEdge() {
        return a.followsEdgesOf(b);
    }

    /** Notches at the same distance from the start of both runs. */
    public SeamPairing notchedAt(double along, Notch.Kind kind) {
        return notched(along, along, kind);
    }

    /** Notches at the same distance from the end of both runs. */
    public SeamPairing notchedFromEnd(double along, Notch.Kind kind) {
        return notched(a.length() - along, b.length() - along, kind);
    }

    public Seam seam() {
        return new Seam(name, List.copyOf(a.refs()), List.copyOf(b.refs()), ease);
    }
}
