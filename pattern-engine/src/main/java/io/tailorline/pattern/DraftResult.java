package io.tailorline.pattern;

import io.tailorline.pattern.check.invariant.PointOnPiece;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/** The result of a request to draft a suit: a pattern that passed its checks, or a refusal that a tailor can read. */
public sealed interface DraftResult {

    /**
     * A pattern that may be cut.
     *
     * @param notices decisions of the engine that a tailor should know: estimated measurements, limits reached
     */
    record Drafted(Pattern pattern, List<Notice> notices) implements DraftResult {
        public Drafted {
            notices = List.copyOf(notices);
        }

        /** The notices in English, a sentence each. */
        public List<String> notes() {
            return notices.stream().map(Notice::text).toList();
        }
    }

    /**
     * The suit cannot be drafted as asked.
     *
     * @param reasons at least one, each naming the measurement or piece, its value with unit and what was expected
     */
    record Rejected(List<Reason> reasons) implements DraftResult {
        public Rejected {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A rejection must give a reason.");
            }
        }
    }

    /**
     * Why a suit cannot be drafted.
     *
     * @param where the field ({@code measurements.chestGirth}) or the place on the pattern ({@code jacket.front,
     *     armhole})
     * @param value what was found, with its unit; empty when nothing was given
     * @param expected the limit or what was missing, with its unit
     * @param notice one sentence for a person
     * @param places on the pieces of the pattern as it would be drawn; empty where it is on none, or not known
     */
    record Reason(String where, String value, String expected, Notice notice, List<PointOnPiece> places) {

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
}
