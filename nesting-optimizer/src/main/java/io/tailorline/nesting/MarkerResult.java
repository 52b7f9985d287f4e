package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.problem.RuleConflict;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The result of a marker request: a marker that has passed every check, or the reason why none can be made. */
public sealed interface MarkerResult {

    /**
     * A legal marker.
     *
     * @param notes rules that it could not follow, a line each
     */
    record Made(Marker marker, List<String> notes) implements MarkerResult {
        public Made {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The request cannot be met.
     *
     * @param field the field of the cloth or the request that causes the refusal
     * @param value what the pieces need
     * @param unit of both numbers: {@code mm}, {@code mm2}, or empty for a count
     * @param limit what there is
     * @param message one line for a person: the field, the value with unit, what was expected
     * @param shortfall when the cloth is too short: what fits and what does not
     */
    record Rejected(
            Reason reason,
            String field,
            double value,
            String unit,
            double limit,
            String message,
            Optional<Shortfall> shortfall)
            implements MarkerResult {

        /** A refusal of the whole request. */
        public Rejected(Reason reason, String field, double value, String unit, double limit, String message) {
            this(reason, field, value, unit, limit, message, Optional.empty());
        }

        static Rejected tooWide(PieceRef piece, double width, double usableWidth) {
            return new Rejected(
                    Reason.PIECE_WIDER_THAN_CLOTH,
                    "usableWidth",
                    width,
                    "mm",
                    usableWidth,
                    "usableWidth (%s mm) must be at least %s mm: piece '%s' is that wide."
                            .formatted(usableWidth, width, piece));
        }

        /** @param least that all pieces need in any marker, mm */
        static Rejected tooShort(Shortfall shortfall, double maxLength, double least) {
            String what = shortfall.partial().isPresent()
                    ? "a partial marker leaves out " + shortfall.leftInWords() + partlyTried(shortfall.tried())
                    : nothing(shortfall.tried());
            return new Rejected(
                    Reason.CLOTH_TOO_SHORT,
                    "maxLength",
                    shortfall.needed(),
                    "mm",
                    maxLength,
                    "maxLength (%s mm) %s; %s."
                            .formatted(maxLength, needed(shortfall.needed(), maxLength, least), what),
                    Optional.of(shortfall));
        }

        /** The lower bound appears only where it is informative. */
        private static String needed(double found, double maxLength, double least) {
            return least > maxLength
                    ? String.format(
                            Locale.ROOT,
                            "must be at least %.2f mm, which the pieces need in any case; the shortest marker found of all"
                                    + " pieces is %.2f mm",
                            least,
                            found)
                    : String.format(
                            Locale.ROOT,
                            "must be more, or the search longer: the shortest marker of all pieces found in the time given"
                                    + " is %.2f mm",
                            found);
        }

        private static String partlyTried(Shortfall.Tried tried) {
            return switch (tried) {
                case ALL -> "";
                case ENOUGH -> "; more may fit";
                case WHAT_TIME_ALLOWED -> "; more may fit, there was no time to try all";
            };
        }

        private static String nothing(Shortfall.Tried tried) {
            return switch (tried) {
                case ALL -> "no whole garment fits";
                case ENOUGH -> "no whole garment was found that fits";
                case WHAT_TIME_ALLOWED -> "there was no time to find what fits";
            };
        }

        static Rejected otherWidth(double usableWidth, double given) {
            return new Rejected(
                    Reason.START_DOES_NOT_FIT,
                    "usableWidth",
                    usableWidth,
                    "mm",
                    given,
                    "usableWidth (%s mm) must be %s mm, as in the marker to start from.".formatted(usableWidth, given));
        }

        /** A marker that the search cannot continue from. */
        static Rejected start(String message) {
            return new Rejected(Reason.START_DOES_NOT_FIT, "start", 0, "", 0, message);
        }

        /** @param copies whose second copy is not needed, at least one */
        static Rejected surplus(String spread, List<PieceRef> copies) {
            return new Rejected(
                    Reason.SURPLUS_COPY,
                    "spread",
                    copies.size(),
                    "",
                    0,
                    ("spread ('%s') must be 'single', or surplus be allowed: %s needed once would be cut through both"
                                    + " plies (%s in all).")
                            .formatted(spread, "'" + copies.get(0) + "'", copies.size()));
        }

        static Rejected noPieces(String material) {
            return new Rejected(
                    Reason.NO_PIECES,
                    "material",
                    0,
                    "",
                    1,
                    "material '%s' must have at least 1 piece; the orders have 0 pieces of it.".formatted(material));
        }

        /** @param expected what the cut line must do */
        static Rejected brokenOutline(String order, String piece, String expected) {
            return new Rejected(
                    Reason.BROKEN_OUTLINE,
                    "cutLine",
                    0,
                    "",
                    0,
                    "cutLine of piece '%s' of order '%s' must %s.".formatted(piece, order, expected));
        }

        static Rejected tooManyPieces(long pieces, int most) {
            return new Rejected(
                    Reason.TOO_MANY_PIECES,
                    "orders",
                    pieces,
                    "",
                    most,
                    "orders (%s pieces of the material) must have at most %s pieces in one marker."
                            .formatted(pieces, most));
        }

        /** @param which flaws, and what they do */
        static Rejected flawed(String which) {
            return new Rejected(
                    Reason.NO_SOUND_CLOTH,
                    "flaws",
                    0,
                    "mm2",
                    1,
                    "flaws must leave some of the cloth: %s all of it, 0 mm2 are sound, expected more."
                            .formatted(which));
        }

        static Rejected rulesContradict(RuleConflict conflict) {
            return new Rejected(Reason.RULES_CONTRADICT, conflict.field(), 0, "", 0, conflict.message());
        }

        /** The search found no way to keep every bundle within its length. */
        static Rejected notTogether(MarkerProblem.TightBundle tightest) {
            return new Rejected(
                    Reason.RULES_CONTRADICT,
                    "within",
                    tightest.least(),
                    "mm",
                    tightest.within(),
                    ("within (%s mm) must be greater for bundle '%s', whose pieces need at least %s mm, or for another bundle:"
                                    + " no marker was found in which every bundle keeps to its part of the cloth's length."
                                    + " Maybe it needs more time.")
                            .formatted(tightest.within(), tightest.bundle(), tightest.least()));
        }

        static Rejected orderTwice(String order) {
            return new Rejected(
                    Reason.ORDER_TWICE,
                    "orders",
                    2,
                    "",
                    1,
                    "orders must have different ids; '%s' is given 2 times, expected 1.".formatted(order));
        }
    }

    /** Why there can be no marker. */
    enum Reason {
        /** The pattern itself is broken: a piece has no inside. */
        BROKEN_OUTLINE,
        PIECE_WIDER_THAN_CLOTH,
        CLOTH_TOO_SHORT,
        /** Flaws cover all of the cloth. */
        NO_SOUND_CLOTH,
        NO_PIECES,
        /** More pieces than a search can hold. */
        TOO_MANY_PIECES,
        /** On cloth in two plies a piece would be cut twice that is wanted once. */
        SURPLUS_COPY,
        /** The marker to start from is of other cloth or other pieces, or fixes pieces where they may not lie. */
        START_DOES_NOT_FIT,
        ORDER_TWICE,
        /** A rule of the shop contradicts another, the cloth or the pieces. */
        RULES_CONTRADICT
    }
}
