package io.tailorline.pattern.cli;

import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.refusal.Reason;
import java.util.stream.Collectors;

/** A refusal as one line for a terminal or a table. */
final class RefusalText {

    private RefusalText() {}

    static String line(Rejected rejected) {
        return PatternCli.oneLine(
                rejected.reasons().stream().map(RefusalText::words).collect(Collectors.joining(" | ")));
    }

    /** With value and limit, unless the sentence has both. */
    private static String words(Reason reason) {
        String message = reason.message();
        if (!reason.value().isEmpty() && message.contains(reason.value()) && message.contains(reason.expected())) {
            return "%s: %s".formatted(reason.where(), message);
        }
        String value = reason.value().isEmpty() ? "missing" : reason.value();
        return "%s is %s, expected %s: %s".formatted(reason.where(), value, reason.expected(), message);
    }
}
