package io.tailorline.nesting.rules;

/**
 * How the stripes or checks are matched at the anchors of one name.
 *
 * @param match name of the anchors: {@code jacket.collar}, {@code jacket.*}
 * @param to what they are matched to
 * @param along what is matched along the warp: the lines that run across the cloth
 * @param across what is matched across it: the stripes that run along the cloth
 * @param rank where pieces cannot follow all their matches, those of lower rank are followed first; of equal rank those
 *     that the pattern names first
 */
public record MatchRule(String match, To to, Axis along, Axis across, int rank) {

    /** What an anchor is matched to. */
    public enum To {
        /** The anchors of the other pieces: all show the same place of the pattern. */
        PIECES,
        /** The cloth: the anchor lies on a line of the pattern. */
        CLOTH;

        /** The word in files. */
        public String word() {
            return this == PIECES ? "pieces" : "cloth";
        }
    }

    /**
     * One direction of the pattern.
     *
     * @param matched whether it is matched at all
     * @param offset how far beyond the place of the first piece that bears the name, or of the line of the cloth, the
     *     anchors of the other pieces lie, mm, in the piece as drawn; 0 for the same place
     */
    public record Axis(boolean matched, double offset) {

        public static final Axis NONE = new Axis(false, 0);

        public static final Axis SAME = new Axis(true, 0);

        public Axis {
            if (!Double.isFinite(offset)) {
                throw new IllegalArgumentException("An offset (%s mm) must be a number.".formatted(offset));
            }
        }

        public static Axis relative(double offset) {
            return new Axis(true, offset);
        }
    }

    /** All anchors of this name show the same place of the pattern, both ways. */
    public static MatchRule same(String match) {
        return new MatchRule(match, To.PIECES, Axis.SAME, Axis.SAME, 0);
    }

    /** Nothing is matched. */
    public static MatchRule none(String match) {
        return new MatchRule(match, To.PIECES, Axis.NONE, Axis.NONE, 0);
    }

    public MatchRule toCloth() {
        return new MatchRule(match, To.CLOTH, along, across, rank);
    }

    public MatchRule along(Axis axis) {
        return new MatchRule(match, to, axis, across, rank);
    }

    public MatchRule across(Axis axis) {
        return new MatchRule(match, to, along, axis, rank);
    }

    public MatchRule ranked(int place) {
        return new MatchRule(match, to, along, across, place);
    }
}
