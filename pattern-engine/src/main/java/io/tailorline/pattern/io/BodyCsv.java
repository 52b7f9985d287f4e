package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import io.tailorline.pattern.measure.MeasurementSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a population of bodies with the columns of ANSUR II. A row that cannot be read becomes a {@link Row.Broken} and
 * the others are read all the same; a file without the columns is a fault.
 */
public final class BodyCsv {

    /** One line of the file. */
    public sealed interface Row {

        /** {@code subjectid}, or empty. */
        String id();

        /** A body. */
        record Read(MeasurementSet body) implements Row {
            @Override
            public String id() {
                return body.id();
            }
        }

        /**
         * An invalid line.
         *
         * @param id {@code subjectid}, or empty
         * @param fault line and column, value found and value expected
         */
        record Broken(String id, FormatFault fault) implements Row {}
    }

    private BodyCsv() {}

    public static List<Row> read(Path file) throws FormatFault {
        return rows(InputFile.name(file), CsvTable.read(file));
    }

    /** @param source name of the text in a fault */
    public static List<Row> parse(String source, String text) throws FormatFault {
        return rows(source, CsvTable.parse(source, text));
    }

    private static List<Row> rows(String source, CsvTable table) throws FormatFault {
        requireColumns(source, table.header());
        List<Row> rows = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvTable.Row line : table.rows()) {
            Row row = row(line);
            Long before = row.id().isEmpty() ? null : lines.putIfAbsent(row.id(), line.line());
            rows.add(before == null ? row : repeated(line, row.id(), before));
        }
        return List.copyOf(rows);
    }

    /** A second body of one id would overwrite the pattern of the first. */
    private static Row repeated(CsvTable.Row line, String id, long before) {
        return new Row.Broken(
                id, line.fault("subjectid", "\"%s\", the id of line %d".formatted(id, before), "an id of its own"));
    }

    private static void requireColumns(String source, List<String> header) throws FormatFault {
        Set<String> there = new TreeSet<>();
        header.forEach(name -> there.add(name.toLowerCase(Locale.ROOT)));
        List<String> missing =
                AnsurBody.COLUMNS.stream().filter(name -> !there.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new FormatFault(
                    source, "line 1", "missing columns", "also the columns " + String.join(", ", missing));
        }
    }

    private static Row row(CsvTable.Row line) {
        try {
            return new Row.Read(AnsurBody.of(line));
        } catch (FormatFault fault) {
            return new Row.Broken(line.cell("subjectid"), fault);
        }
    }
}
