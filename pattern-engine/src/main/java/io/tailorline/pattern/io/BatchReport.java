package io.tailorline.pattern.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report of a batch as CSV, one line per body. */
public final class BatchReport {

    private static final String[] COLUMNS = {
        "id",
        "outcome",
        "reason",
        "pieces",
        "worst_seam_mismatch_mm",
        "cap_ease_mm",
        "chest_mm",
        "waist_mm",
        "seat_mm",
        "invariants_failed",
        "millis"
    };

    private BatchReport() {}

    /**
     * The result for one body. A figure that was not measured is empty.
     *
     * @param id the subject
     * @param isDrafted whether a certified pattern came out
     * @param reason why not, or empty
     * @param seamMismatch how far the worst seam lies outside its ease range, mm
     * @param capEase sleeve cap less armhole, mm
     * @param chest finished girth, mm
     * @param waist finished girth, mm
     * @param seat finished girth, mm
     * @param invariantsFailed number of broken invariants
     * @param millis drafting with seam allowances, without checks and files
     */
    public record Line(
            String id,
            boolean isDrafted,
            String reason,
            int pieces,
            OptionalDouble seamMismatch,
            OptionalDouble capEase,
            OptionalDouble chest,
            OptionalDouble waist,
            OptionalDouble seat,
            int invariantsFailed,
            double millis) {

        public static Line rejected(String id, String reason, int invariantsFailed, double millis) {
            OptionalDouble none = OptionalDouble.empty();
            return new Line(id, false, reason, 0, none, none, none, none, none, invariantsFailed, millis);
        }
    }

    public static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(COLUMNS)
                .setRecordSeparator("\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Line line : lines) {
                printer.printRecord(
                        line.id(),
                        line.isDrafted() ? "drafted" : "rejected",
                        line.reason(),
                        line.pieces(),
                        mm(line.seamMismatch()),
                        mm(line.capEase()),
                        mm(line.chest()),
                        mm(line.waist()),
                        mm(line.seat()),
                        line.invariantsFailed(),
                        String.format(Locale.ROOT, "%.2f", line.millis()));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static String mm(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "";
    }
}
