package io.tailorline.pattern.piece;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which copy of its piece: {@code R} and {@code L} of a pair, {@code R2} and {@code L2} of a second one, {@code 1},
 * {@code 2} ... of a piece without pairs. The left copy of a pair is the right one turned over.
 *
 * @param side {@link Side#BOTH} for a piece without pairs
 * @param number from 1
 */
public record Copy(Side side, int number) {

    private static final Pattern PAIRED = Pattern.compile("([RL])([2-9]|[1-9][0-9]{1,5})?");
    private static final Pattern SINGLE = Pattern.compile("[1-9][0-9]{0,5}");

    public Copy {
        if (number < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Number of a copy (%d) must be at least 1.", number));
        }
    }

    /** @throws IllegalArgumentException when the text does not name a copy */
    public static Copy parse(String text) {
        Matcher paired = PAIRED.matcher(text);
        if (paired.matches()) {
            Side side = paired.group(1).equals("R") ? Side.RIGHT : Side.LEFT;
            return new Copy(side, paired.group(2) == null ? 1 : Integer.parseInt(paired.group(2)));
        }
        if (SINGLE.matcher(text).matches()) {
            return new Copy(Side.BOTH, Integer.parseInt(text));
        }
        throw new IllegalArgumentException("Copy '%s' must be R, L, R2, L2, ... or 1, 2, ...".formatted(text));
    }

    /** Whether it is one of a pair. */
    public boolean isPaired() {
        return side != Side.BOTH;
    }

    /** Whether it is the piece turned over. */
    public boolean isMirrored() {
        return side == Side.LEFT;
    }

    Copy partner() {
        return switch (side) {
            case RIGHT -> new Copy(Side.LEFT, number);
            case LEFT -> new Copy(Side.RIGHT, number);
            case BOTH -> this;
        };
    }

    @Override
    public String toString() {
        return switch (side) {
            case RIGHT -> number == 1 ? "R" : "R" + number;
            case LEFT -> number == 1 ? "L" : "L" + number;
            case BOTH -> String.valueOf(number);
        };
    }
}
