package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw FormatFault.unreadable(file, unreadable);
        }
    }

    /**
     * Columns are parted by commas, or by semicolons where numbers have a decimal comma.
     *
     * @param source name of the text in a fault
     */
    public static List<Row> parse(String source, String text) throws FormatFault {
        String csv = withoutMark(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(hasSemicolons(csv) ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            requireColumns(source, parser.getHeaderNames());
            List<Row> rows = new ArrayList<>();
            Map<String, Long> lines = new HashMap<>();
            for (CSVRecord record : parser) {
                Row row = row(source, record, parser.getCurrentLineNumber());
                Long before = row.id().isEmpty() ? null : lines.putIfAbsent(row.id(), parser.getCurrentLineNumber());
                rows.add(before == null ? row : repeated(source, row.id(), parser.getCurrentLineNumber(), before));
            }
            return List.copyOf(rows);
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException broken) {
            FormatFault fault = new FormatFault(
                    source, "csv", String.valueOf(broken.getMessage()), "a table of comma-separated values");
            fault.initCause(broken);
            throw fault;
        }
    }

    /** A second body of one id would overwrite the pattern of the first. */
    private static Row repeated(String source, String id, long line, long before) {
        return new Row.Broken(
                id,
                new FormatFault(
                        source,
                        String.format(Locale.ROOT, "line %d, column 'subjectid'", line),
                        "\"%s\", the id of line %d".formatted(id, before),
                        "an id of its own"));
    }

    /** A UTF-8 byte order mark, as it is or read as Latin-1. */
    private static String withoutMark(String csv) {
        if (csv.startsWith("\uFEFF")) {
            return csv.substring(1);
        }
        return csv.startsWith("\u00ef\u00bb\u00bf") ? csv.substring(3) : csv;
    }

    /** As spreadsheets write where the comma is the decimal sign. */
    private static boolean hasSemicolons(String csv) {
        String header = csv.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0;
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

    private static Row row(String source, CSVRecord record, long line) {
        try {
            return new Row.Read(AnsurBody.of(source, line, record));
        } catch (FormatFault fault) {
            return new Row.Broken(record.isSet("subjectid") ? record.get("subjectid") : "", fault);
        }
    }
}
