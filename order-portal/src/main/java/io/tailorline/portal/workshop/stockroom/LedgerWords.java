package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.StockEntry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a line of a ledger was written, in the reader's language where the house wrote it. */
final class LedgerWords {

    private static final Pattern LOOKED_OVER = Pattern.compile("(\\d+) flaws, (\\d+\\.\\d) points");
    private static final Pattern HOURS = Pattern.compile("(\\d+) h");

    private LedgerWords() {}

    static String of(StockEntry entry, StockWords words, Locale locale) {
        String reason = entry.reason();
        return switch (entry.kind()) {
            case INSPECT ->
                lookedOver(reason, words, locale)
                        .or(() -> flaw(reason, words, locale))
                        .orElseGet(() -> HoldWords.of(reason, words, locale));
            case RELAX -> {
                Matcher hours = HOURS.matcher(reason);
                yield hours.matches() ? words.of("ledger.hours", locale, Integer.parseInt(hours.group(1))) : reason;
            }
            case ADJUST -> entry.job().isEmpty() ? reason : words.of("ledger.longer", locale);
            default -> HoldWords.of(reason, words, locale);
        };
    }

    private static Optional<String> lookedOver(String reason, StockWords words, Locale locale) {
        Matcher found = LOOKED_OVER.matcher(reason);
        return found.matches()
                ? Optional.of(words.of("ledger.looked-over", locale, Integer.parseInt(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    private static Optional<String> flaw(String reason, StockWords words, Locale locale) {
        return Arrays.stream(FlawKind.values())
                .filter(kind -> kind.code().equals(reason))
                .findFirst()
                .map(kind -> words.of("flaw.kind." + kind.code(), locale));
    }
}
