package io.tailorline.workflow.workshop.article;

import io.tailorline.workflow.workshop.Article;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Articles as a table of commas: a column a field, a row an article. A file is read whole or not at all: every fault
 * tells line, column, value and what was expected.
 */
public final class ArticleCsv {

    /** More are no catalogue. */
    public static final int MOST_ROWS = 5000;

    /** More faults than this nobody reads at once. */
    private static final int MOST_FAULTS = 50;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final List<String> COLUMNS = ArticleField.words();

    /**
     * What a spreadsheet takes as a formula in a cell, quoted by an apostrophe as it does itself; one that begins so
     * after an apostrophe of its own gets another, so that what is written is read again.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+@-]");

    private static final Pattern QUOTED = Pattern.compile("^'(?='*[=+@-])");

    private ArticleCsv() {}

    /**
     * What became of a file.
     *
     * @param articles empty when there are faults
     */
    public record Reading(List<Article> articles, List<ArticleFault> faults) {

        public Reading {
            articles = List.copyOf(articles);
            faults = List.copyOf(faults);
        }
    }

    public static String write(List<Article> articles) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(COLUMNS);
            for (Article article : articles) {
                printer.printRecord(ArticleTexts.of(article).values().stream()
                        .map(cell -> FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell)
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    public static Reading read(String text, ArticleReader reader) {
        List<ArticleFault> faults = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        String table = text.replaceFirst("^\uFEFF", "");
        if (table.isBlank()) {
            return new Reading(List.of(), List.of(new ArticleFault("csv-empty", "line 1", "", columns())));
        }
        try (CSVParser rows = CSVParser.parse(new StringReader(table), FORMAT)) {
            List<CSVRecord> records = rows.getRecords();
            List<String> header = records.get(0).stream().map(String::strip).toList();
            faults.addAll(headerFaults(header));
            if (records.size() == 1 || records.size() > MOST_ROWS + 1) {
                faults.add(new ArticleFault(
                        "csv-rows",
                        "line 2",
                        "%d rows".formatted(records.size() - 1),
                        "1 to %d rows".formatted(MOST_ROWS)));
            }
            if (faults.isEmpty()) {
                Map<String, Long> lines = new HashMap<>();
                for (int i = 1; i < records.size() && faults.size() < MOST_FAULTS; i++) {
                    read(header, records.get(i), i + 1L, reader, lines, articles, faults);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            faults.add(new ArticleFault("csv-unreadable", "line 1", String.valueOf(broken.getMessage()), columns()));
        }
        return new Reading(faults.isEmpty() ? articles : List.of(), faults);
    }

    private static String columns() {
        return String.join(",", COLUMNS);
    }

    private static List<ArticleFault> headerFaults(List<String> header) {
        if (header.size() == 1 && header.get(0).contains(";")) {
            return List.of(new ArticleFault("csv-separator", "line 1", ";", ","));
        }
        List<String> unknown =
                header.stream().filter(column -> !COLUMNS.contains(column)).toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !header.contains(column)).toList();
        Set<String> seen = new HashSet<>();
        List<String> twice = header.stream()
                .filter(column -> !seen.add(column) && COLUMNS.contains(column))
                .toList();
        List<ArticleFault> faults = new ArrayList<>();
        if (!unknown.isEmpty() && !missing.isEmpty()) {
            faults.add(new ArticleFault("csv-columns", "line 1", named(unknown), named(missing)));
        } else if (!unknown.isEmpty()) {
            faults.add(new ArticleFault("csv-column-unknown", "line 1", named(unknown), ""));
        } else if (!missing.isEmpty()) {
            faults.add(new ArticleFault("csv-column-missing", "line 1", named(missing), ""));
        }
        if (!twice.isEmpty()) {
            faults.add(new ArticleFault("csv-column-twice", "line 1", named(twice), ""));
        }
        return faults;
    }

    private static String named(List<String> columns) {
        return String.join(", ", columns);
    }

    private static void read(
            List<String> header,
            CSVRecord row,
            long line,
            ArticleReader reader,
            Map<String, Long> lines,
            List<Article> articles,
            List<ArticleFault> faults) {
        if (row.size() != header.size()) {
            faults.add(new ArticleFault(
                    "csv-values",
                    "line " + line,
                    "%d values".formatted(row.size()),
                    "%d values".formatted(header.size())));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), QUOTED.matcher(row.get(i)).replaceFirst(""));
        }
        ArticleReader.Reading reading = reader.read(cells);
        reading.faults().forEach(fault -> faults.add(fault.onLine(line)));
        String id = cells.getOrDefault(ArticleField.ID.word(), "").strip();
        Long before = lines.putIfAbsent(id, line);
        if (before != null && !id.isEmpty()) {
            faults.add(
                    new ArticleFault("csv-article-twice", ArticleField.ID.word(), id, "line " + before).onLine(line));
        }
        reading.article().ifPresent(articles::add);
    }
}
