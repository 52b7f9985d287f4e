package io.tailorline.workflow.workshop.stock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the house finds of a roll that it then puts aside. The ledger has it as a text, which is written and read here
 * alone.
 *
 * @param found mm, or points per 100 m²
 * @param expected what it should be at least, mm, or at most, points per 100 m²
 */
public record RollFault(Kind kind, double found, double expected) {

    private static final String FIGURE = "(\\d+(?:\\.\\d+)?)";

    /** What was found. */
    public enum Kind {
        /** Much less cloth than its ticket says, mm. */
        SHORT("measured # mm, ticket # mm"),
        /** Narrower than its article, mm. */
        NARROW("width # mm, article # mm"),
        /** More points than a roll may have. */
        POINTS("# points per 100 m2, roll at most #"),
        /** With it its lot has more points than a lot may have. */
        LOT_POINTS("lot # points per 100 m2, at most #");

        private final String text;
        private final Pattern written;

        /** @param text with # for each figure */
        Kind(String text) {
            this.text = text.replace("#", "%s");
            this.written = Pattern.compile(text.replace("#", FIGURE));
        }

        private Optional<RollFault> read(String reason) {
            Matcher read = written.matcher(reason);
            return read.matches()
                    ? Optional.of(
                            new RollFault(this, Double.parseDouble(read.group(1)), Double.parseDouble(read.group(2))))
                    : Optional.empty();
        }
    }

    /** As the ledger has it. */
    public String written() {
        return kind.text.formatted(figure(found), figure(expected));
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, figure == Math.rint(figure) ? "%.0f" : "%.2f", figure);
    }

    /** @param reason of the ledger; empty where a person wrote it */
    public static Optional<RollFault> read(String reason) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.read(reason).stream())
                .findFirst();
    }
}
