package io.tailorline.workflow.workshop.stock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why something cannot be done to the stock, about one field; the words and the cure are in the message of its code.
 *
 * @param field as the API names it: {@code lengthMm}
 * @param value what was given, with its unit
 * @param limit what is expected, with its unit; empty when the code says it all
 * @param words what the message needs beyond value and limit: see {@link Code}
 */
public record StockRefusal(Code code, String field, String value, String limit, List<String> words) {

    public StockRefusal {
        words = List.copyOf(words);
    }

    public static StockRefusal of(Code code, String field, String value, String limit, String... words) {
        return new StockRefusal(code, field, value, limit, List.of(words));
    }

    /** A length for a person: {@code 27310 mm}. */
    public static String mm(double mm) {
        return mm == Math.rint(mm) ? "%d mm".formatted((long) mm) : String.format(Locale.ROOT, "%.2f mm", mm);
    }

    /**
     * A text that has no room where it is kept; value and limit are numbers of characters.
     *
     * @return empty where it has
     */
    public static Optional<StockRefusal> tooLong(String field, String text, int most) {
        return text.length() > most
                ? Optional.of(of(Code.TOO_LONG, field, String.valueOf(text.length()), String.valueOf(most)))
                : Optional.empty();
    }

    /** What is wrong. */
    public enum Code {
        UNKNOWN_ARTICLE,
        UNKNOWN_ROLL,
        UNKNOWN_PLACE,
        /** Length 0, minus, no number, or beyond what a roll can be. */
        LENGTH,
        WIDTH,
        /** Narrower than its article. */
        NARROWER_THAN_ARTICLE,
        MISSING_TICKET,
        /** A text; value and limit count characters. */
        TOO_LONG,
        /** Of measures. */
        TOO_MANY,
        /** Words: id of the roll, who received it, when (ISO instant). */
        RECEIVED_ALREADY,
        /** By the same person with other values. Limit: what was said then. Words: the ticket, id of the roll. */
        RECEIVED_OTHERWISE,
        /** The label's number is another roll's. */
        ROLL_NUMBER_TAKEN,
        /** The roll of this ticket is expected under another number. Limit: that number. */
        EXPECTED_AS,
        FLAW_OUTSIDE,
        FLAWS_COVER_ALL,
        /** A person must say why. */
        MISSING_REASON,
        /** Not in this state. Words: states in which it can be done, by code. */
        STATE,
        /** It was cut, or counted again: what is left is found by a recount. */
        MEASURED_TOO_LATE,
        /** Limit: what is reserved. Words: orders that have it. */
        BELOW_RESERVED,
        HOURS,
        /** Longer than what is left. */
        LONGER_THAN_LEFT,
        /** Place is full. */
        PLACE_FULL,
        /** A place of a kind that takes no such thing. Limit: kinds that do, by code. Words: its kind. */
        PLACE_TAKES_NONE,
        /** A place of this name exists as another kind. */
        PLACE_TAKEN,
        /** Only one order may use it. Words: that order. */
        OTHERS_CLOTH,
        /** Of the house, and no customer's own: nothing to give back. */
        HOUSE_CLOTH,
        /** Kept for what must be cut once more of its lot. Words: the lot. */
        LOT_PANEL,
        /** Somebody has put it away or thrown it away. */
        UNKNOWN_LEFTOVER,
        /** A day that is over. */
        DAY;

        /** Key of the message, after {@code workshop.stock.refusal.}: {@code unknown-article}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
