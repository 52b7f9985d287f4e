package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a size table, one size a line from the smallest to the largest: {@code size,sex,stature,chestGirth,...} with
 * the names of {@link Measurement}, mm; with semicolons and decimal commas as well. The built-in tables are described
 * in docs/drafting/grading.md.
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
        return sizes(InputFile.name(file), CsvTable.read(file));
    }

    /** @param source name of the text in a fault */
    public static List<MeasurementSet> parse(String source, String csv) throws FormatFault {
        return sizes(source, CsvTable.parse(source, csv));
    }

    private static List<MeasurementSet> sizes(String source, CsvTable table) throws FormatFault {
        Map<String, Measurement> columns = columns(source, table.header());
        List<MeasurementSet> sizes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvTable.Row row : table.rows()) {
            MeasurementSet size = size(row, columns);
            if (!names.add(size.id())) {
                throw row.fault("size", "\"%s\"".formatted(size.id()), "a size of its own");
            }
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }

    private static Map<String, Measurement> columns(String source, List<String> header) throws FormatFault {
        Map<String, Measurement> columns = new LinkedHashMap<>();
        for (String column : header) {
            if (!column.equalsIgnoreCase("size") && !column.equalsIgnoreCase("sex")) {
                columns.put(
                        column,
                        Measurement.named(column)
                                .orElseThrow(() -> new FormatFault(
                                        source,
                                        "line 1, column '%s'".formatted(column),
                                        "\"%s\"".formatted(column),
                                        "size, sex or the name of a measurement")));
            }
        }
        return columns;
    }

    private static MeasurementSet size(CsvTable.Row row, Map<String, Measurement> columns) throws FormatFault {
        Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
        for (Map.Entry<String, Measurement> column : columns.entrySet()) {
            values.put(column.getValue(), row.positive(column.getKey()));
        }
        String sex = row.text("sex");
        for (Sex one : Sex.values()) {
            if (one.word().equals(sex)) {
                return MeasurementSet.symmetric(row.text("size"), one, values);
            }
        }
        throw row.fault("sex", "\"%s\"".formatted(sex), "male or female");
    }
}
