package io.tailorline.portal.workshop.stockroom;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a roll is held, in the reader's language and in the units of the forms: what the house found when the roll was
 * measured and looked over, as its ledger has it. What a person wrote stays as it was written.
 */
final class HoldWords {

    private static final String FIGURE = "(\\d+(?:\\.\\d+)?)";

    private enum Finding {
        SHORT("measured F mm, ticket F mm", Lengths::metres),
        NARROW("width F mm, article F mm", Lengths::centimetres),
        POINTS("F points per 100 m2, roll at most F", HoldWords::tenth),
        LOT_POINTS("lot F points per 100 m2, at most F", HoldWords::tenth);

        private final Pattern written;
        private final DoubleFunction<String> figure;

        /** @param written with F for each figure */
        Finding(String written, DoubleFunction<String> figure) {
            this.written = Pattern.compile(written.replace("F", FIGURE));
            this.figure = figure;
        }

        /** {@code roll.held.lot-points} */
        String key() {
            return "roll.held." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private HoldWords() {}

    /** @param reason as the ledger has it; may be empty */
    static String of(String reason, StockWords words, Locale locale) {
        return Arrays.stream(Finding.values())
                .map(finding -> say(finding, reason, words, locale))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(reason);
    }

    private static String say(Finding finding, String reason, StockWords words, Locale locale) {
        Matcher read = finding.written.matcher(reason);
        return read.matches()
                ? words.of(finding.key(), locale, figure(finding, read.group(1)), figure(finding, read.group(2)))
                : "";
    }

    private static String figure(Finding finding, String text) {
        return finding.figure.apply(Double.parseDouble(text));
    }

    private static String tenth(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
