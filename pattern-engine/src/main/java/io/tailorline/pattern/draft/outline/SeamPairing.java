package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.List;

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

    /** Two notches that meet, if both keep {@code clear} mm from every corner. */
    public SeamPairing notched(double alongA, double alongB, Notch.Kind kind, double clear) {
        if (a.hasRoomAt(alongA, clear) && b.hasRoomAt(alongB, clear)) {
            a.notch(alongA, kind, name);
            if (!joinsOneEdge()) {
                b.notch(alongB, kind, name);
            }
        }
        return this;
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
