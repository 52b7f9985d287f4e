package io.tailorline.pattern.cli;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.check.fit.FitMeasure;
import io.tailorline.pattern.check.fit.FitMeasures;
import io.tailorline.pattern.measure.MeasurementCheck;
import io.tailorline.pattern.measure.MeasurementFinding;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.render.FittingSheetPdf;
import io.tailorline.pattern.render.FittingSheetPdf.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fitting sheet of a drafted suit: what the second tape read, what was ordered, what a tailor should know. */
final class FittingSheet {

    /** Whole millimetres; a tenth of a degree; of a ratio a hundredth. */
    private static final Map<String, String> DECIMALS = Map.of("mm", "%.0f", "deg", "%.1f");

    private FittingSheet() {}

    static byte[] of(Drafted drafted) {
        Pattern pattern = drafted.pattern();
        List<Row> rows = FitMeasures.of(pattern).stream().map(FittingSheet::row).toList();
        List<String> ordered = new ArrayList<>();
        pattern.style().options().forEach((name, value) -> ordered.add("%s: %s".formatted(name, value)));
        pattern.style()
                .alterations()
                .forEach(alteration -> ordered.add(String.format(
                        Locale.ROOT,
                        "%s, %s: %+.1f mm",
                        alteration.rule(),
                        alteration.side().word(),
                        alteration.amount())));
        List<String> notes = new ArrayList<>(drafted.notes());
        MeasurementCheck.of(pattern.measurements()).stream()
                .map(MeasurementFinding::message)
                .forEach(notes::add);
        String title =
                "%s, %s fit".formatted(pattern.id(), pattern.style().fit().word());
        return FittingSheetPdf.of(title, rows, ordered, notes);
    }

    private static Row row(FitMeasure measure) {
        boolean ofBody = measure.body() != 0;
        String unit = measure.rule().unit();
        return new Row(
                words(measure.name()),
                ofBody ? figure("%.0f", measure.body()) : "",
                figure(DECIMALS.getOrDefault(unit, "%.2f"), measure.finished()),
                ofBody ? figure("%+.0f", measure.ease()) : "",
                measure.limits().roundedWords(),
                unit,
                !measure.limits().isJudged() || measure.isWithin());
    }

    /** {@code jacket.acrossBack, left} as a person reads it: jacket: across back, left. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.", ": ");
    }

    /** Nothing has no sign. */
    private static String figure(String format, double value) {
        String figure = String.format(Locale.ROOT, format, value);
        return figure.matches("[+-]0(\\.0*)?") ? "0" : figure;
    }
}
