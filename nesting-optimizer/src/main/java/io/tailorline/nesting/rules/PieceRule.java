package io.tailorline.nesting.rules;

import java.util.Optional;

/**
 * A rule of the shop for some pieces. Empty fields are left to an earlier rule, the pattern or the cloth.
 *
 * @param piece which pieces, by id: {@code jacket.front}, {@code jacket.*}, {@code *}
 * @param tilt how far they may lean off the grain; instead of the pattern's own tilt
 * @param gap least distance, mm, of two pieces with this gap; between pieces with different gaps lies the mean of both.
 *     Not below the cloth's own
 * @param block border that each keeps to itself
 * @param tolerates worst grade of flaw that they may lie on
 * @param heading their direction along the warp
 * @param matched whether their stripes are matched
 * @param alike whether all copies of a piece in an order lean alike, as drawn: a pair as mirror images
 */
public record PieceRule(
        String piece,
        Optional<Tilt> tilt,
        Optional<Double> gap,
        Optional<Block> block,
        Optional<String> tolerates,
        Optional<Heading> heading,
        Optional<Boolean> matched,
        Optional<Boolean> alike) {

    /** Direction of a piece along the warp. */
    public enum Heading {
        /** Its hem away from the cut end, at 0 degrees, independent of its bundle. */
        WITH("with"),
        /** At 0 or 180 degrees, piece by piece. */
        EITHER("either"),
        /** As its bundle. */
        BUNDLE("bundle");

        private final String word;

        Heading(String word) {
            this.word = word;
        }

        /** The word in files. */
        public String word() {
            return word;
        }
    }

    public PieceRule {
        if (gap.isPresent() && !(gap.get() >= 0)) {
            throw new IllegalArgumentException("gap (%s mm) must be at least 0 mm.".formatted(gap.get()));
        }
    }

    /** An empty rule. */
    public static PieceRule of(String piece) {
        return new PieceRule(
                piece,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public PieceRule withTilt(Tilt own) {
        return new PieceRule(piece, Optional.of(own), gap, block, tolerates, heading, matched, alike);
    }

    public PieceRule withGap(double mm) {
        return new PieceRule(piece, tilt, Optional.of(mm), block, tolerates, heading, matched, alike);
    }

    public PieceRule withBlock(Block own) {
        return new PieceRule(piece, tilt, gap, Optional.of(own), tolerates, heading, matched, alike);
    }

    public PieceRule tolerating(String grade) {
        return new PieceRule(piece, tilt, gap, block, Optional.of(grade), heading, matched, alike);
    }

    public PieceRule heading(Heading way) {
        return new PieceRule(piece, tilt, gap, block, tolerates, Optional.of(way), matched, alike);
    }

    public PieceRule matched(boolean whether) {
        return new PieceRule(piece, tilt, gap, block, tolerates, heading, Optional.of(whether), alike);
    }

    public PieceRule alike(boolean whether) {
        return new PieceRule(piece, tilt, gap, block, tolerates, heading, matched, Optional.of(whether));
    }

    /** This rule, with the fields that a later one for the same piece sets. */
    PieceRule under(PieceRule later) {
        return new PieceRule(
                piece,
                later.tilt.or(() -> tilt),
                later.gap.or(() -> gap),
                later.block.or(() -> block),
                later.tolerates.or(() -> tolerates),
                later.heading.or(() -> heading),
                later.matched.or(() -> matched),
                later.alike.or(() -> alike));
    }
}
