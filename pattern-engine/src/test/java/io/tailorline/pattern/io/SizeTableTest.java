package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SizeTableTest {

    @Test
    void mens_sizes_are_half_the_chest_in_centimetres() {
        List<MeasurementSet> sizes = SizeTable.of(Sex.MALE);
        assertThat(sizes)
                .extracting(MeasurementSet::id)
                .containsExactly("44", "46", "48", "50", "52", "54", "56", "58", "60");
        assertThat(sizes)
                .allSatisfy(size ->
                        assertThat(size.get(Measurement.CHEST_GIRTH)).isEqualTo(20 * Double.parseDouble(size.id())));
    }

    @Test
    void womens_sizes_are_half_the_bust_in_centimetres_less_six() {
        assertThat(SizeTable.of(Sex.FEMALE))
                .extracting(MeasurementSet::id)
                .containsExactly("34", "36", "38", "40", "42", "44", "46", "48");
        assertThat(SizeTable.of(Sex.FEMALE))
                .extracting(size -> size.get(Measurement.CHEST_GIRTH))
                .containsExactly(800.0, 840.0, 880.0, 920.0, 960.0, 1000.0, 1040.0, 1080.0);
    }

    /** Each measurement lies on its straight line over the chest girth of the survey. */
    @ParameterizedTest
    @EnumSource(Sex.class)
    void the_tables_are_the_regression_over_the_survey(Sex sex) throws FormatFault {
        List<MeasurementSet> bodies = sex == Sex.MALE ? SharedBodies.men(1) : SharedBodies.women(1);
        for (MeasurementSet size : SizeTable.of(sex)) {
            size.values()
                    .forEach((measurement, value) -> assertThat(value)
                            .as("%s of size %s", measurement.fieldName(), size.id())
                            .isCloseTo(
                                    onTheLine(bodies, measurement, size.get(Measurement.CHEST_GIRTH)), within(0.06)));
        }
    }

    private static double onTheLine(List<MeasurementSet> bodies, Measurement measurement, double chest) {
        double n = bodies.size();
        double meanChest = bodies.stream()
                        .mapToDouble(body -> body.get(Measurement.CHEST_GIRTH))
                        .sum()
                / n;
        double mean = bodies.stream().mapToDouble(body -> body.get(measurement)).sum() / n;
        double together = 0;
        double spread = 0;
        for (MeasurementSet body : bodies) {
            double over = body.get(Measurement.CHEST_GIRTH) - meanChest;
            together += over * (body.get(measurement) - mean);
            spread += over * over;
        }
        return mean + together / spread * (chest - meanChest);
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void the_smallest_and_the_largest_size_are_drafted(Sex sex) {
        Style suit = new Style(Style.Fit.REGULAR, Set.of(Garment.values()), Map.of(), List.of());
        List<MeasurementSet> sizes = SizeTable.of(sex);
        for (MeasurementSet size : List.of(sizes.get(0), sizes.get(sizes.size() - 1))) {
            assertThat(new PatternEngine().draft(size.id(), suit, size)).isInstanceOf(Drafted.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size,sex,chestGirth\\n50,male,100x|line 2, column 'chestGirth'|a number above 0",
                "size,sex,chestGirth\\n50,men,1000|line 2, column 'sex'|male or female",
                "size,sex,chest\\n50,male,1000|line 1, column 'chest'|the name of a measurement",
                "size,sex,chestGirth\\n50,male,1000\\n50,male,1010|line 3, column 'size'|a size of its own",
                "size,sex,chestGirth\\n50,male|line 2, column 'chestGirth'|a value"
            })
    void a_broken_line_is_told_with_its_place(String table, String place, String expected) {
        assertThatThrownBy(() -> SizeTable.parse("table.csv", table.replace("\\n", "\n")))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(place)
                .hasMessageContaining(expected);
    }

    @Test
    void a_spreadsheet_with_semicolons_and_decimal_commas_is_read() throws FormatFault {
        assertThat(SizeTable.parse("table.csv", "\uFEFFsize;sex;chestGirth\n50;male;1000,5\n"))
                .singleElement()
                .satisfies(size -> assertThat(size.get(Measurement.CHEST_GIRTH)).isEqualTo(1000.5));
    }

    /** Excel writes Latin-1, others UTF-8. */
    @Test
    void a_file_is_read_in_either_character_set(@TempDir Path folder) throws Exception {
        String table = "size,sex,chestGirth\ngröße 50,male,1000\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            Path file = Files.writeString(folder.resolve("table.csv"), table, charset);

            assertThat(SizeTable.read(file)).extracting(MeasurementSet::id).containsExactly("größe 50");
        }
    }
}
