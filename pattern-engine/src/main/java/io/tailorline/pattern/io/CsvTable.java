package io.tailorline.pattern.io;

import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as spreadsheets write it: one line of column names, whose case does not matter, and one line a row. Columns
 * are parted by commas, or by semicolons where numbers have a decimal comma.
 *
 * @param header names of the columns, as they are written
 */
record CsvTable(List<String> header, List<Row> rows) {

    CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A file in UTF-8, or in Latin-1 where it is not valid UTF-8. */
    static CsvTable read(Path file) throws FormatFault {
        try {
            return parse(InputFile.name(file), text(InputFile.bytes(file)));
        } catch (IOException unreadable) {
            throw FormatFault.unreadable(file, unreadable);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException latin) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** @param source name of the text in a fault */
    static CsvTable parse(String source, String text) throws FormatFault {
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean hasCommas = !hasSemicolons(csv);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(hasCommas ? ',' : ';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                rows.add(new Row(source, parser.getCurrentLineNumber(), hasCommas, record));
            }
            return new CsvTable(parser.getHeaderNames(), rows);
        } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
            FormatFault fault = new FormatFault(
                    source, "csv", String.valueOf(broken.getMessage()), "a table of comma-separated values");
            fault.initCause(broken);
            throw fault;
        }
    }

    /** As spreadsheets write where the comma is the decimal sign. */
    private static boolean hasSemicolons(String csv) {
        String header = csv.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0;
    }

    /**
     * One line of the table.
     *
     * @param line counted from 1, the header's
     * @param hasCommas whether commas part the columns
     */
    record Row(String source, long line, boolean hasCommas, CSVRecord record) {

        /** {@code 1,080}: a thousand and eighty, or hardly more than one. */
        private static final Pattern THOUSAND_OR_DECIMALS = Pattern.compile("\\d{1,3},\\d{3}");

        /** What stands in a column; nothing where the line ends before it. */
        String cell(String column) {
            return record.isSet(column) ? record.get(column) : "";
        }

        String text(String column) throws FormatFault {
            String text = cell(column);
            if (text.isEmpty()) {
                throw fault(column, "nothing", "a value");
            }
            return text;
        }

        /**
         * A number above 0, with a decimal point or comma. Where commas part the columns, a number in quotes with three
         * digits behind its comma may mean either.
         */
        double positive(String column) throws FormatFault {
            String text = text(column);
            if (hasCommas && THOUSAND_OR_DECIMALS.matcher(text).matches()) {
                throw fault(
                        column,
                        "\"%s\"".formatted(text),
                        "%s or %s".formatted(text.replace(",", ""), text.replace(',', '.')));
            }
            try {
                double value = Double.parseDouble(text.replace(',', '.'));
                if (value > 0 && Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                throw notPositive(column, text);
            }
            throw notPositive(column, text);
        }

        private FormatFault notPositive(String column, String text) {
            return fault(column, "\"%s\"".formatted(text), "a number above 0");
        }

        FormatFault fault(String column, String value, String expected) {
            return new FormatFault(
                    source, String.format(Locale.ROOT, "line %d, column '%s'", line, column), value, expected);
        }
    }
}
