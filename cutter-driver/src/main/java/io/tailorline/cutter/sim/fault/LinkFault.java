package io.tailorline.cutter.sim.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a fault script that befalls the link to the table: happens once. Requests, answers and bytes count from 1
 * over all connections together.
 *
 * @param number of the request, the answer or the byte
 * @param amount seconds (wall time), or the exception's code
 */
public record LinkFault(Where where, long number, What what, double amount) {

    /** What is counted. */
    public enum Where {
        REQUEST,
        ANSWER,
        REQUEST_BYTE,
        ANSWER_BYTE
    }

    /** The effect on it. */
    public enum What {
        /** The connection ends: after that byte, or before that request or answer is passed on. */
        CUT,
        /** From there on nothing is forwarded, without an error; the connection stays open. */
        SILENT,
        /** That one request or answer is lost, the next is not. */
        LOST,
        /** Passed on later. */
        LATE,
        /** Passed on twice. */
        TWICE,
        /** The answer bears another transaction's number. */
        WRONG_TRANSACTION,
        /** Instead of the answer comes an exception; the request has been executed. */
        EXCEPTION;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it can befall what is counted so. */
        boolean fits(Where where) {
            return switch (this) {
                case CUT, SILENT -> true;
                case LOST, LATE, TWICE -> where == Where.REQUEST || where == Where.ANSWER;
                case WRONG_TRANSACTION, EXCEPTION -> where == Where.ANSWER;
            };
        }
    }

    private static final double USUAL_LATENESS_SECONDS = 3;
    private static final double DEVICE_FAILURE = 4;

    static Optional<Where> where(String word) {
        return Arrays.stream(Where.values())
                .filter(where ->
                        where.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }

    static Optional<LinkFault> named(String name, Where where, long number, Optional<Double> amount) {
        return Arrays.stream(What.values())
                .filter(what -> what.word().equals(name) && what.fits(where))
                .findFirst()
                .map(what -> new LinkFault(
                        where,
                        number,
                        what,
                        amount.orElse(what == What.EXCEPTION ? DEVICE_FAILURE : USUAL_LATENESS_SECONDS)));
    }

    /** All words that fit, for messages. */
    static String words(Where where) {
        return String.join(
                ", ",
                Arrays.stream(What.values())
                        .filter(what -> what.fits(where))
                        .map(What::word)
                        .toList());
    }
}
