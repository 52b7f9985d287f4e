package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.problem.RuleConflict;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
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
     * @param notice for a person: the field, the value with unit, what was expected
     * @param shortfall when the cloth is too short: what fits and what does not
     */
    record Rejected(
            Reason reason,
            String field,
            double value,
            String unit,
            double limit,
            Notice notice,
            Optional<Shortfall> shortfall)
            implements MarkerResult {

        /** A refusal of the whole request. */
        public Rejected(Reason reason, String field, double value, String unit, double limit, Notice notice) {
            this(reason, field, value, unit, limit, notice, Optional.empty());
        }

        /** The notice in one line of English. */
        public String message() {
            return notice.text();
        }

        static Rejected tooWide(PieceRef piece, double width, double usableWidth) {
            return new Rejected(
                    Reason.PIECE_WIDER_THAN_CLOTH,
                    "usableWidth",
                    width,
                    "mm",
                    usableWidth,
                    Notice.of("nest.too-wide", exact(usableWidth), exact(width), text(piece)));
        }

        /** @param least that all pieces need in any marker, mm */
        static Rejected tooShort(Shortfall shortfall, double maxLength, double least) {
            return new Rejected(
                    Reason.CLOTH_TOO_SHORT,
                    "maxLength",
                    shortfall.needed(),
                    "mm",
                    maxLength,
                    Notice.of(
                            "nest.too-short",
                            exact(maxLength),
                            needed(shortfall.needed(), maxLength, least),
                            shortfall.partial().isPresent() ? partly(shortfall) : nothing(shortfall.tried())),
                    Optional.of(shortfall));
        }

        /** The lower bound appears only where it is informative. */
        private static Notice needed(double found, double maxLength, double least) {
            return least > maxLength
                    ? Notice.of("nest.too-short.least", hundredths(least), hundredths(found))
                    : Notice.of("nest.too-short.found", hundredths(found));
        }

        private static Notice partly(Shortfall shortfall) {
            String code = switch (shortfall.tried()) {
                case ALL -> "nest.partial.all";
                case ENOUGH -> "nest.partial.enough";
                case WHAT_TIME_ALLOWED -> "nest.partial.in-time";
            };
            return Notice.of(code, Shortfall.listed(shortfall.left()));
        }

        private static Notice nothing(Shortfall.Tried tried) {
            return switch (tried) {
                case ALL -> Notice.of("nest.nothing.all");
                case ENOUGH -> Notice.of("nest.nothing.enough");
                case WHAT_TIME_ALLOWED -> Notice.of("nest.nothing.in-time");
            };
        }

        static Rejected otherWidth(double usableWidth, double given) {
            return new Rejected(
                    Reason.START_DOES_NOT_FIT,
                    "usableWidth",
                    usableWidth,
                    "mm",
                    given,
                    Notice.of("nest.other-width", exact(usableWidth), exact(given)));
        }

        /** A marker that the search cannot continue from. */
        static Rejected start(Notice why) {
            return new Rejected(Reason.START_DOES_NOT_FIT, "start", 0, "", 0, why);
        }

        /** @param copies whose second copy is not needed, at least one */
        static Rejected surplus(String spread, List<PieceRef> copies) {
            return new Rejected(
                    Reason.SURPLUS_COPY,
                    "spread",
                    copies.size(),
                    "",
                    0,
                    Notice.of("nest.surplus", new Text(spread), text(copies.get(0)), text(copies.size())));
        }

        static Rejected noPieces(Material material) {
            return new Rejected(
                    Reason.NO_PIECES,
                    "material",
                    0,
                    "",
                    1,
                    Notice.of("nest.no-pieces", Word.material(material.word())));
        }

        /** @param expected what the cut line must do */
        static Rejected brokenOutline(String order, String piece, Notice expected) {
            return new Rejected(
                    Reason.BROKEN_OUTLINE,
                    "cutLine",
                    0,
                    "",
                    0,
                    Notice.of("nest.outline", Word.piece(piece), new Text(order), expected));
        }

        static Rejected tooManyPieces(long pieces, int most) {
            return new Rejected(
                    Reason.TOO_MANY_PIECES,
                    "orders",
                    pieces,
                    "",
                    most,
                    Notice.of("nest.too-many", text(pieces), text(most)));
        }

        /** @param which flaws, and what they do */
        static Rejected flawed(Notice which) {
            return new Rejected(Reason.NO_SOUND_CLOTH, "flaws", 0, "mm2", 1, Notice.of("nest.flawed", which));
        }

        static Rejected rulesContradict(RuleConflict conflict) {
            return new Rejected(Reason.RULES_CONTRADICT, conflict.field(), 0, "", 0, conflict.notice());
        }

        /** The search found no way to keep every bundle within its length. */
        static Rejected notTogether(MarkerProblem.TightBundle tightest) {
            return new Rejected(
                    Reason.RULES_CONTRADICT,
                    "within",
                    tightest.least(),
                    "mm",
                    tightest.within(),
                    Notice.of(
                            "nest.not-together",
                            exact(tightest.within()),
                            text(tightest.bundle()),
                            exact(tightest.least())));
        }

        static Rejected orderTwice(String order) {
            return new Rejected(Reason.ORDER_TWICE, "orders", 2, "", 1, Notice.of("nest.order-twice", new Text(order)));
        }

        /** As it is given. */
        private static Quantity exact(double mm) {
            return Quantity.of("%s", mm, "mm");
        }

        private static Quantity hundredths(double mm) {
            return Quantity.of("%.2f", mm, "mm");
        }

        private static Text text(Object name) {
            return new Text(String.valueOf(name));
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
