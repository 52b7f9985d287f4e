package io.tailorline.nesting.cloth;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Ring;
import java.util.List;
import java.util.Optional;

/**
 * The cloth a marker is laid on, in the fabric frame.
 *
 * @param id the cloth's article or roll
 * @param usableWidth net width, mm; the selvedge margins lie outside it
 * @param selvedgeMargin mm on either side
 * @param pieceGap least distance between two pieces, mm
 * @param stripe repeat of stripes or checks; empty for plain cloth
 * @param flaws places no piece may lie on, unless a rule of the shop tolerates their grade
 * @param maxLength length of cloth available, mm; empty for no limit
 * @param shrinkage per cent along warp and weft; pieces are enlarged by it before nesting
 * @param face which side faces the knife; on cloth with its face down pieces are turned over
 * @param spread in how many plies it lies
 * @param roll from which it is cut, where it is a certain one
 */
public record Fabric(
        String id,
        double usableWidth,
        double selvedgeMargin,
        Nap nap,
        double pieceGap,
        Optional<Stripe> stripe,
        List<Flaw> flaws,
        Optional<Double> maxLength,
        Shrinkage shrinkage,
        Face face,
        Spread spread,
        Optional<RollState> roll) {

    private static final double GRID_LINES_PER_MM = 100;

    /** A place on the cloth with a fault, graded by the inspector. */
    public record Flaw(Ring ring, String grade) {}

    /**
     * Where the pattern of the cloth repeats, mm. It is taken to be its own mirror image about each of its lines, as
     * plain stripes and checks are.
     *
     * @param warpRepeat distance along the warp after which the lines across the cloth repeat; 0 when it has none
     * @param weftRepeat distance along the weft after which the stripes along the cloth repeat; 0 when it has none
     * @param offset y of the middle of one of the stripes along the cloth
     * @param offsetAlong x of the middle of one of the lines across it
     */
    public record Stripe(double warpRepeat, double weftRepeat, double offset, double offsetAlong) {

        /** The cloth is cut in the middle of a line across it, or has none. */
        public Stripe(double warpRepeat, double weftRepeat, double offset) {
            this(warpRepeat, weftRepeat, offset, 0);
        }

        /** Whether the cloth has a pattern at all. */
        public boolean repeats() {
            return warpRepeat > 0 || weftRepeat > 0;
        }
    }

    /** How much the cloth shrinks, per cent. */
    public record Shrinkage(double warp, double weft) {}

    /**
     * A roll as it was when its width, length and flaws were taken for this cloth. When its stock has another version
     * by the time that it lies on the table, what was laid may not fit it.
     *
     * @param id the roll, as its label names it
     * @param stockVersion counts the changes of the roll in stock, not negative
     */
    public record RollState(String id, long stockVersion) {

        public RollState {
            if (id.isBlank()) {
                throw new IllegalArgumentException("The id of a roll must not be empty.");
            }
            if (stockVersion < 0) {
                throw new IllegalArgumentException(
                        "stockVersion (%d) of roll '%s' must be at least 0.".formatted(stockVersion, id));
            }
        }
    }

    /** Which side of the cloth faces the knife. */
    public enum Face {
        UP,
        DOWN
    }

    public Fabric {
        if (!(usableWidth > 0)) {
            throw new IllegalArgumentException("usableWidth (%s mm) must be positive.".formatted(usableWidth));
        }
        if (!(pieceGap >= 0) || !(selvedgeMargin >= 0)) {
            throw new IllegalArgumentException("pieceGap (%s mm) and selvedgeMargin (%s mm) must not be negative."
                    .formatted(pieceGap, selvedgeMargin));
        }
        flaws = List.copyOf(flaws);
    }

    /** Cloth of any roll. */
    public Fabric(
            String id,
            double usableWidth,
            double selvedgeMargin,
            Nap nap,
            double pieceGap,
            Optional<Stripe> stripe,
            List<Flaw> flaws,
            Optional<Double> maxLength,
            Shrinkage shrinkage,
            Face face,
            Spread spread) {
        this(
                id,
                usableWidth,
                selvedgeMargin,
                nap,
                pieceGap,
                stripe,
                flaws,
                maxLength,
                shrinkage,
                face,
                spread,
                Optional.empty());
    }

    /** Cloth in one ply. */
    public Fabric(
            String id,
            double usableWidth,
            double selvedgeMargin,
            Nap nap,
            double pieceGap,
            Optional<Stripe> stripe,
            List<Flaw> flaws,
            Optional<Double> maxLength,
            Shrinkage shrinkage,
            Face face) {
        this(id, usableWidth, selvedgeMargin, nap, pieceGap, stripe, flaws, maxLength, shrinkage, face, Spread.SINGLE);
    }

    /** The same cloth spread in another way. */
    public Fabric spread(Spread other) {
        return with(pieceGap, maxLength, other, roll);
    }

    /** The same cloth without an end. */
    public Fabric endless() {
        return with(pieceGap, Optional.empty(), spread, roll);
    }

    /** The same cloth with a limited length. */
    public Fabric cutTo(double length) {
        return with(pieceGap, Optional.of(length), spread, roll);
    }

    /** The same cloth with another least distance between two pieces, mm. */
    public Fabric withPieceGap(double gap) {
        return with(gap, maxLength, spread, roll);
    }

    /** The same cloth, cut from this roll. */
    public Fabric fromRoll(RollState state) {
        return with(pieceGap, maxLength, spread, Optional.of(state));
    }

    /** The same cloth with other flaws. */
    public Fabric withFlaws(List<Flaw> others) {
        return new Fabric(
                id,
                usableWidth,
                selvedgeMargin,
                nap,
                pieceGap,
                stripe,
                others,
                maxLength,
                shrinkage,
                face,
                spread,
                roll);
    }

    private Fabric with(double gap, Optional<Double> length, Spread way, Optional<RollState> from) {
        return new Fabric(id, usableWidth, selvedgeMargin, nap, gap, stripe, flaws, length, shrinkage, face, way, from);
    }

    /**
     * Width of what lies on the table, mm, on the 0.01 mm grid: the usable width, or where the fold is when the cloth
     * lies in two plies.
     */
    public double spreadWidth() {
        return downToGrid(usableWidth / spread.plies());
    }

    /** Longest marker that the cloth allows, mm, on the 0.01 mm grid; infinite when it has no limit. */
    public double lengthOnGrid() {
        return maxLength.map(Fabric::downToGrid).orElse(Double.POSITIVE_INFINITY);
    }

    private static double downToGrid(double mm) {
        double nearest = Mm.onGrid(mm);
        return nearest <= mm ? nearest : Mm.onGrid(nearest - 1 / GRID_LINES_PER_MM);
    }

    /** Free border along each fold, mm: so a piece keeps the gap from its neighbours on the other ply. */
    public double foldMargin() {
        return spread.plies() == 1 ? 0 : pieceGap / 2;
    }

    /** Plain cloth without flaws. */
    public static Fabric plain(String id, double usableWidth, Nap nap, double pieceGap) {
        return new Fabric(
                id,
                usableWidth,
                10,
                nap,
                pieceGap,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Shrinkage(0, 0),
                Face.UP);
    }
}
