package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.TextFile;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a size table, one size a line from the smallest to the largest: {@code size,sex,stature,chestGirth,...} with
 * the names of {@link Measurement}, mm. The built-in tables are described in docs/drafting/grading.md.
 */
public final class SizeTable {

    private SizeTable() {}

    /** German sizes of men 44 to 60 or of women 34 to 48; the id of a body is its size. */
    public static List<MeasurementSet> of(Sex sex) {
        String resource = "sizes-" + sex.word() + ".csv";
        try (InputStream table = SizeTable.class.getResourceAsStream(resource)) {
            return parse(resource, new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static List<MeasurementSet> read(Path file) throws FormatFault {
        return parse(file.toString(), TextFile.read(file));
    }

    /** @param source name of the text in a fault */
    public static List<MeasurementSet> parse(String source, String csv) throws FormatFault {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            List<MeasurementSet> sizes = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (CSVRecord record : parser) {
                MeasurementSet size = size(source, parser.getCurrentLineNumber(), record, parser.getHeaderNames());
                if (!names.add(size.id())) {
                    throw fault(source, parser.getCurrentLineNumber(), "size", size.id(), "a size of its own");
                }
                sizes.add(size);
            }
            return List.copyOf(sizes);
        } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
            throw new FormatFault(
                    source, "csv", String.valueOf(broken.getMessage()), "a table of comma-separated values");
        }
    }

    private static MeasurementSet size(String source, long line, CSVRecord record, List<String> header)
            throws FormatFault {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        for (String column : header) {
            if (!column.equals("size") && !column.equals("sex")) {
                Measurement measurement = Measurement.named(column)
                        .orElseThrow(() -> fault(source, 1, column, column, "size, sex or the name of a measurement"));
                values.put(measurement, number(source, line, column, text(source, line, column, record)));
            }
        }
        String sex = text(source, line, "sex", record);
        for (Sex one : Sex.values()) {
            if (one.word().equals(sex)) {
                return MeasurementSet.symmetric(text(source, line, "size", record), one, values);
            }
        }
        throw fault(source, line, "sex", sex, "male or female");
    }

    private static String text(String source, long line, String column, CSVRecord record) throws FormatFault {
        if (!record.isSet(column) || record.get(column).isEmpty()) {
            throw fault(source, line, column, "nothing", "a value");
        }
        return record.get(column);
    }

    private static double number(String source, long line, String column, String text) throws FormatFault {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw fault(source, line, column, text, "a number of mm");
        }
    }

    private static FormatFault fault(String source, long line, String column, String found, String expected) {
        return new FormatFault(
                source,
                String.format(Locale.ROOT, "line %d, column '%s'", line, column),
                "\"%s\"".formatted(found),
                expected);
    }
}
