package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BodyCsvTest {

    /** An average man, by column; the figures are round. */
    private static Map<String, String> average() {
        Map<String, String> cells = new TreeMap<>();
        AnsurBody.COLUMNS.forEach(column -> cells.put(column, "400"));
        cells.putAll(Map.of(
                "subjectid", "7",
                "gender", "Male",
                "weightkg", "855",
                "cervicaleheight", "1520",
                "waistheightomphalion", "1060",
                "tenthribheight", "1120",
                "waistbacklength", "460",
                "crotchheight", "846",
                "shoulderlength", "150",
                "acromialheight", "1450"));
        return cells;
    }

    private static String csv(List<Map<String, String>> rows) {
        return String.join(",", rows.get(0).keySet()).toUpperCase(Locale.ROOT) + "\n"
                + rows.stream().map(row -> String.join(",", row.values())).collect(Collectors.joining("\n"));
    }

    @Test
    void a_subject_becomes_a_body_with_the_waist_halfway_between_navel_and_rib() throws FormatFault {
        MeasurementSet body = ((BodyCsv.Row.Read)
                        BodyCsv.parse("men.csv", csv(List.of(average()))).get(0))
                .body();

        assertThat(body.id()).isEqualTo("7");
        assertThat(body.get(Measurement.WEIGHT)).isEqualTo(85.5);
        assertThat(body.get(Measurement.OUTSIDE_LEG)).isEqualTo(1090);
        assertThat(body.get(Measurement.BODY_RISE)).isEqualTo(244);
        assertThat(body.get(Measurement.BACK_WAIST_LENGTH)).isCloseTo(430, within(1e-9));
        assertThat(body.get(Measurement.SHOULDER_SLOPE)).isCloseTo(17.458, within(1e-3));
        assertThat(body.get(Measurement.UPPER_ARM_GIRTH)).isCloseTo(376, within(1e-9));
    }

    @Test
    void a_bad_row_is_reported_and_the_next_one_is_read() throws FormatFault {
        Map<String, String> broken = average();
        broken.put("stature", "tall");
        broken.put("subjectid", "8");

        List<BodyCsv.Row> rows = BodyCsv.parse("men.csv", csv(List.of(broken, average())));

        var unreadable = (BodyCsv.Row.Broken) rows.get(0);
        assertThat(unreadable.id()).isEqualTo("8");
        assertThat(unreadable.fault())
                .hasMessage("men.csv, line 2, column 'stature': \"tall\"; expected a number above 0.");
        assertThat(rows.get(1)).isInstanceOf(BodyCsv.Row.Read.class);
    }

    @Test
    void a_table_without_the_columns_is_a_fault() {
        assertThatThrownBy(() -> BodyCsv.parse("men.csv", "subjectid,stature\n1,1756\n"))
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith("men.csv, line 1: missing columns; expected also the columns gender, weightkg");
    }

    @Test
    void a_second_body_of_one_id_is_refused_with_the_line_of_the_first() throws FormatFault {
        List<BodyCsv.Row> rows = BodyCsv.parse("men.csv", csv(List.of(average(), average())));

        assertThat(rows.get(0)).isInstanceOf(BodyCsv.Row.Read.class);
        assertThat(((BodyCsv.Row.Broken) rows.get(1)).fault())
                .hasMessage("men.csv, line 3, column 'subjectid': \"7\", the id of line 2; expected an id of its own.");
    }

    @Test
    void a_spreadsheet_with_decimal_commas_and_a_byte_order_mark_is_read() throws FormatFault {
        Map<String, String> row = average();
        row.put("stature", "1756,5");
        String semicolons = "\uFEFF"
                + csv(List.of(row))
                        .replace("1756,5", "1756#5")
                        .replace(',', ';')
                        .replace('#', ',');

        MeasurementSet body =
                ((BodyCsv.Row.Read) BodyCsv.parse("men.csv", semicolons).get(0)).body();
        assertThat(body.get(Measurement.STATURE)).isEqualTo(1756.5);
    }
}
