package io.tailorline.portal.tailor;

import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.Limit;
import io.tailorline.pattern.piece.Pattern;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * The certificate of a pattern as a tailor reads it.
 *
 * @param rows failing ones first, then in the order of the certificate
 * @param broken how many fail
 */
record CertificateView(List<Row> rows, long broken) {

    private static final Map<String, String> UNITS = Map.of("mm", " mm", "mm2", " mm²", "deg", "°");

    /**
     * One invariant.
     *
     * @param name in the reader's language
     * @param code family and name: {@code B.seamLength}
     * @param figure the worst found, with its unit
     * @param tolerance {@code ≤ 0.5 mm}
     * @param places where it fails
     */
    record Row(String name, String code, String figure, String tolerance, boolean ok, List<String> places) {}

    CertificateView {
        rows = List.copyOf(rows);
    }

    static CertificateView of(Pattern pattern, MessageSource words, Locale locale) {
        List<Row> rows = Certificate.of(pattern).results().stream()
                .map(result -> row(result, words, locale))
                .sorted(Comparator.comparing(Row::ok))
                .toList();
        return new CertificateView(rows, rows.stream().filter(row -> !row.ok()).count());
    }

    public boolean isSound() {
        return broken == 0;
    }

    private static Row row(InvariantResult result, MessageSource words, Locale locale) {
        Limit limit = result.limit();
        return new Row(
                words.getMessage("invariant." + result.name(), null, result.name(), locale),
                result.name(),
                number(result.figure(), limit.unit()),
                (limit.isLeast() ? "≥ " : "≤ ") + number(limit.value(), limit.unit()),
                result.isOk(),
                result.failures());
    }

    private static String number(double value, String unit) {
        String number = String.format(Locale.ROOT, "%.3f", value + 0.0).replaceFirst("\\.?0+$", "");
        return number + UNITS.getOrDefault(unit, "");
    }
}
