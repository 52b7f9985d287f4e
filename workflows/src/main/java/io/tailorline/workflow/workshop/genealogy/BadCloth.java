package io.tailorline.workflow.workshop.genealogy;

import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cloth that turned out bad, with the suits that have it or were to have it. It stays in the list until something is
 * done about each.
 *
 * @param number counted from 1
 * @param subject number of the lot or roll
 * @param by account of who said so
 */
public record BadCloth(long number, Kind kind, String subject, String reason, String by, Instant at, List<Suit> suits) {

    public BadCloth {
        suits = List.copyOf(suits);
    }

    /** What was said to be bad. */
    public enum Kind {
        /** All its rolls and remnants. */
        LOT,
        /** A roll with the remnants that came of it. */
        ROLL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done about a suit. */
    public enum Outcome {
        /** Its pieces come from other cloth. */
        LAID_AGAIN,
        /** It is put aside before sewing. */
        STOPPED,
        CUSTOMER_CALLED,
        /** Its own pieces are good. */
        GOOD;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Empty for a word that is none of these. */
        public static Optional<Outcome> of(String code) {
            for (Outcome outcome : values()) {
                if (outcome.code().equals(code)) {
                    return Optional.of(outcome);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One material of one order.
     *
     * @param isCut whether pieces of it that count were cut from this cloth; else they were only to be
     */
    public record Suit(String order, Material material, boolean isCut, Optional<Done> done) {}

    /** Somebody has dealt with it. */
    public record Done(Outcome outcome, String remark, String by, Instant at) {}

    public boolean isOpen() {
        return open() > 0;
    }

    /** How many suits have it, whichever of their materials. */
    public long orders() {
        return suits.stream().map(Suit::order).distinct().count();
    }

    /** Suits about one of whose materials at least nothing is done yet; each counted once. */
    public long open() {
        return suits.stream()
                .filter(suit -> suit.done().isEmpty())
                .map(Suit::order)
                .distinct()
                .count();
    }
}
