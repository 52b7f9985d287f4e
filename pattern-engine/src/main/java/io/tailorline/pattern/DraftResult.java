package io.tailorline.pattern;

import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/** The result of a request to draft a suit: a pattern that passed its checks, or a refusal that a tailor can read. */
public sealed interface DraftResult {

    /**
     * A pattern that may be cut.
     *
     * @param notes decisions of the engine that a tailor should know: estimated measurements, limits reached
     */
    record Drafted(Pattern pattern, List<String> notes) implements DraftResult {
        public Drafted {
            notes = List.copyOf(notes);
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
     * @param message one sentence for a person
     */
    record Reason(String where, String value, String expected, String message) {}
}
