package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.portal.web.view.NoticeTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/**
 * The certificate of a pattern as a tailor reads it.
 *
 * @param rows failing ones first, then in the order of the certificate
 * @param broken how many fail
 */
public record CertificateView(List<Row> rows, long broken) {

    private static final Map<String, String> UNITS = Map.of("mm", " mm", "mm2", " mm²", "deg", "°");

    /**
     * One invariant.
     *
     * @param name in the reader's language
     * @param code family and name: {@code B.seamLength}
     * @param figure the worst found, with its unit
     * @param tolerance {@code ≤ 0.5 mm}
     * @param findings where it fails
     */
    public record Row(String name, String code, String figure, String tolerance, boolean ok, List<Found> findings) {}

    /**
     * One place where it fails.
     *
     * @param text in the reader's language
     * @param places on the pieces of the drawing
     */
    public record Found(String text, List<Mark> places) {

        /** The places as a page's script reads them. */
        public String json() {
            return places.stream().map(Mark::json).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /**
     * A place on a piece.
     *
     * @param edge empty where it is on none
     * @param x piece frame, mm
     * @param y piece frame, mm
     */
    public record Mark(String piece, String edge, double x, double y) {

        static Mark of(PointOnPiece place) {
            return new Mark(
                    place.piece(), place.edge(), place.at().x(), place.at().y());
        }

        String json() {
            return String.format(
                    Locale.ROOT, "{\"piece\":\"%s\",\"edge\":\"%s\",\"x\":%.2f,\"y\":%.2f}", piece, edge, x, y);
        }
    }

    public CertificateView {
        rows = List.copyOf(rows);
    }

    public static CertificateView of(Pattern pattern, MessageSource words, NoticeTexts notices, Locale locale) {
        Sex sex = pattern.measurements().sex();
        List<Row> rows = Certificate.of(pattern).results().stream()
                .map(result -> row(result, words, notice -> notices.of(notice, sex, locale), locale))
                .sorted(Comparator.comparing(Row::ok))
                .toList();
        return new CertificateView(rows, rows.stream().filter(row -> !row.ok()).count());
    }

    public boolean isSound() {
        return broken == 0;
    }

    private static Row row(InvariantResult result, MessageSource words, Function<Notice, String> told, Locale locale) {
        InvariantLimit limit = result.limit();
        return new Row(
                String.valueOf(words.getMessage("invariant." + result.name(), null, result.name(), locale)),
                result.name(),
                number(result.figure(), limit.unit()),
                (limit.isLeast() ? "≥ " : "≤ ") + number(limit.value(), limit.unit()),
                result.isOk(),
                result.findings().stream()
                        .map(finding -> new Found(
                                told.apply(finding.notice()),
                                finding.places().stream().map(Mark::of).toList()))
                        .toList());
    }

    private static String number(double value, String unit) {
        String number = String.format(Locale.ROOT, "%.3f", value + 0.0).replaceFirst("\\.?0+$", "");
        return number + UNITS.getOrDefault(unit, "");
    }
}
