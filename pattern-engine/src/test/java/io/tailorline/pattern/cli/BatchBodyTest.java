package io.tailorline.pattern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.io.BatchReport;
import io.tailorline.pattern.io.BodyCsv;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.piece.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchBodyTest {

    @Test
    void a_drafted_body_is_measured_and_its_pattern_kept(@TempDir Path folder) throws Exception {
        BatchReport.Line line = new BatchBody(Style.twoPiece(), folder).line(new BodyCsv.Row.Read(AverageMan.body()));

        assertThat(line.isDrafted()).isTrue();
        assertThat(line.pieces()).isGreaterThanOrEqualTo(15);
        assertThat(line.capEase().orElseThrow()).isCloseTo(43.9, within(0.1));
        assertThat(line.chest().orElseThrow()).isCloseTo(1074 + 110, within(0.5));
        assertThat(folder.resolve(AverageMan.body().id() + ".json")).exists();
    }

    @Test
    void a_refused_body_and_a_broken_row_are_lines_like_any_other() throws Exception {
        BatchBody batch = new BatchBody(Style.twoPiece(), null);
        BatchReport.Line refused = batch.line(new BodyCsv.Row.Read(AverageMan.with(Measurement.STATURE, 100)));
        BatchReport.Line broken = batch.line(new BodyCsv.Row.Broken(
                "x", new FormatFault("men.csv", "line 7, column 'stature'", "\"tall\"", "a number above 0")));

        String[] report = BatchReport.text(List.of(refused, broken)).split("\n");
        assertThat(report[0])
                .isEqualTo(
                        "id,outcome,reason,pieces,worst_seam_mismatch_mm,cap_ease_mm,chest_mm,waist_mm,seat_mm,invariants_failed,millis");
        assertThat(report[1]).startsWith("ansur-16294,rejected,").contains("measurements.stature: stature of 100 mm");
        assertThat(report[2])
                .isEqualTo(
                        "x,rejected,\"line 7, column 'stature': \"\"tall\"\"; expected a number above 0.\",0,,,,,,0,0.00");
        assertThat(Files.exists(Path.of("null"))).isFalse();
    }
}
