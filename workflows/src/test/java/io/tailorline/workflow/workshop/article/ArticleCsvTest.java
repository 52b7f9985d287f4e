package io.tailorline.workflow.workshop.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue as a file: read whole or not at all. */
class ArticleCsvTest {

    private static final SeedCatalogue SEED = SeedCatalogue.ofTheProgram();

    private final ArticleReader reader = new ArticleReader(new ArticleLimits(1800, Map.of()));
    private final String file = ArticleCsv.write(SEED.articles());

    @Test
    void what_is_exported_is_imported_again() {
        ArticleCsv.Reading reading = ArticleCsv.read("\uFEFF" + file, reader);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.articles()).isEqualTo(SEED.articles());
    }

    /** A supplier is free text; a spreadsheet must not reckon with it, and the house must get it back. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20 7946 0000", "-2+3", "@SUM(A1)", "'-2", "''=1"})
    void what_a_spreadsheet_takes_as_a_formula_is_quoted_and_read_again(String cell) {
        String line = file.replaceFirst("example supplier", Matcher.quoteReplacement("\"'" + cell + "\""));

        ArticleCsv.Reading reading = ArticleCsv.read(line, reader);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.articles().get(0).supply().supplier()).isEqualTo(cell);
        assertThat(ArticleCsv.write(reading.articles())).contains(",'" + cell + ",");
    }

    /** The seed is in the third line: one line a row. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usableWidth|width|csv-columns|line 1|width",
                "markerRules|markerRules,width|csv-column-unknown|line 1|width",
                "nameEn,nameZh,|nameEn,|csv-column-missing|line 1|nameZh",
                "nameEn,nameZh|nameEn,nameEn|csv-column-twice|line 1|nameEn",
                "charcoal-hopsack|navy-twill|csv-article-twice|line 3, id|navy-twill",
                "wool 98; elastane 2|wool 97; elastane 2|article-fibres-sum|line 6, fibres|99 %",
                "Charcoal hopsack|Charcoal,hopsack|csv-values|line 3|29 values",
                "\"#393c40\",1500|\"#393c40\",\"1500,5\"|article-comma|line 3, usableWidth|1500,5",
            })
    void a_fault_is_told_with_line_column_and_value(
            String sound, String broken, String code, String field, String value) {
        ArticleCsv.Reading reading = ArticleCsv.read(file.replaceFirst(sound, broken), reader);

        assertThat(reading.articles()).isEmpty();
        assertThat(reading.faults())
                .anySatisfy(fault -> assertThat(fault)
                        .extracting(ArticleFault::code, ArticleFault::field, ArticleFault::value)
                        .containsExactly(code, field, value));
    }

    @Test
    void columns_that_are_missing_and_those_that_are_none_are_told_once() {
        String renamed = file.replaceFirst("usableWidth,weight", "width,gsm");
        assertThat(ArticleCsv.read(renamed, reader).faults())
                .extracting(ArticleFault::code, ArticleFault::value, ArticleFault::limit)
                .containsExactly(tuple("csv-columns", "width, gsm", "usableWidth, weight"));
    }

    @Test
    void semicolons_an_empty_file_and_one_without_rows_are_told() {
        assertThat(ArticleCsv.read(file.replace(",", ";"), reader).faults())
                .extracting(ArticleFault::code)
                .containsExactly("csv-separator");
        for (String empty : new String[] {"", "\n", "\uFEFF \r\n"}) {
            assertThat(ArticleCsv.read(empty, reader).faults())
                    .extracting(ArticleFault::code)
                    .containsExactly("csv-empty");
        }
        assertThat(ArticleCsv.read(file.lines().findFirst().orElseThrow() + "\n", reader)
                        .faults())
                .extracting(ArticleFault::code)
                .containsExactly("csv-rows");
        assertThat(ArticleCsv.read(file.replaceFirst("Navy twill", "\"Navy twill"), reader)
                        .faults())
                .extracting(ArticleFault::code)
                .contains("csv-unreadable");
    }
}
