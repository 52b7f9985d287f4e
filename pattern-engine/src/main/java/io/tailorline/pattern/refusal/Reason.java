package io.tailorline.pattern.refusal;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.PointOnPiece;
import java.util.List;

/**
 * Why a suit cannot be drafted.
 *
 * @param where the field ({@code measurements.chestGirth}) or the place on the pattern ({@code jacket.front, armhole})
 * @param value what was found, with its unit; empty when nothing was given
 * @param expected the limit or what was missing, with its unit
 * @param notice one sentence for a person
 * @param places on the pieces of the pattern as it would be drawn; empty where it is on none, or not known
 */
public record Reason(String where, String value, String expected, Notice notice, List<PointOnPiece> places) {

    public Reason {
        places = List.copyOf(places);
    }

    /** On no place of the drawing. */
    public Reason(String where, String value, String expected, Notice notice) {
        this(where, value, expected, notice, List.of());
    }

    /** The notice in English. */
    public String message() {
        return notice.text();
    }
}
