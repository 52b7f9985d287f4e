package io.tailorline.cutter.cli.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.nesting.io.MarkerJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return CutterCli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void lay() throws Exception {
        MarkerJson.write(
                Markers.of(
                        Markers.rectangle("flap/1", 10, 10, 280, 175), Markers.rectangle("flap/2", 10, 200, 280, 175)),
                folder.resolve("marker.json"));
        assertThat(run("plan", file("marker.json"), "--out", file("program.json")))
                .isZero();
        write("points.json", 3, 0);
    }

    /** Marks 1 m apart, 0.6 pixels a mm, all moved by some mm. */
    private void write(String name, int columns, double moved) throws Exception {
        StringJoiner points = new StringJoiner(",");
        for (int i = 0; i < columns * columns; i++) {
            double x = 100 + 1000 * (i % columns);
            double y = 100 + 600 * (i / columns);
            points.add("{\"name\":\"M%d\",\"table\":[%s,%s],\"pixel\":[%s,%s]}"
                    .formatted(i, x, y, 40 + 0.6 * (x + moved), 1000 - 0.6 * y));
        }
        Files.writeString(folder.resolve(name), """
                {"schema":"tailorline/calibration-points/1","table":"table 2","picture":{"width":1920,"height":1080},
                "points":[%s]}""".formatted(points));
    }

    private void calibrate() {
        assertThat(run(
                        "calibrate",
                        file("points.json"),
                        "--out",
                        file("cal.json"),
                        "--date",
                        "2026-11-25",
                        "--test-svg",
                        file("test.svg")))
                .as(err.toString())
                .isZero();
    }

    @Test
    void points_become_a_calibration_that_reads_back() throws Exception {
        calibrate();

        assertThat(out.toString()).contains("M4", "rms 0.00 mm, at most 0.00 mm");
        assertThat(CalibrationJson.read(folder.resolve("cal.json")).date()).isEqualTo("2026-11-25");
        assertThat(CalibrationJson.text(CalibrationJson.read(folder.resolve("cal.json"))))
                .isEqualTo(Files.readString(folder.resolve("cal.json")));
        assertThat(folder.resolve("test.svg")).content().contains("320 × 320", "600 × 800", "M4 0.0");
    }

    @Test
    void too_few_points_are_refused_and_nothing_is_written() throws Exception {
        write("points.json", 2, 0);

        assertThat(run("calibrate", file("points.json"), "--out", file("cal.json")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("4 points; 9 or more are needed");
        assertThat(folder.resolve("cal.json")).doesNotExist();
    }

    @Test
    void a_calibration_that_is_off_is_not_written_unless_accepted_and_is_no_drift() throws Exception {
        String text = Files.readString(folder.resolve("points.json"));
        Files.writeString(
                folder.resolve("points.json"),
                text.replace("[100.0,700.0],\"pixel\":[100.0", "[100.0,700.0],\"pixel\":[104.0"));

        assertThat(run("calibrate", file("points.json"), "--out", file("off.json")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Measure it again", "is not written");
        assertThat(folder.resolve("off.json")).doesNotExist();

        assertThat(run("calibrate", file("points.json"), "--out", file("off.json"), "--accept"))
                .isZero();
        assertThat(run("check-drift", file("off.json"), file("points.json"))).isZero();
        assertThat(out.toString()).contains("M3         moved 0.00 mm");
    }

    @Test
    void more_progress_than_the_program_has_is_wrong_usage() {
        assertThat(run(
                        "project",
                        file("marker.json"),
                        "--program",
                        file("program.json"),
                        "--progress",
                        "99999",
                        "--svg",
                        file("light.svg")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--progress 99999; expected 0 to");
        assertThat(folder.resolve("light.svg")).doesNotExist();
    }

    @Test
    void drift_is_an_exit_code() throws Exception {
        calibrate();
        write("still.json", 2, 0.4);
        write("moved.json", 2, 2.5);

        assertThat(run("check-drift", file("cal.json"), file("still.json"))).isZero();
        assertThat(out.toString()).contains("moved 0.40 mm");
        assertThat(run("check-drift", file("cal.json"), file("moved.json"))).isEqualTo(1);
        assertThat(err.toString()).contains("moved by 2.50 mm", "Calibrate the table again");
    }

    @Test
    void a_marker_is_projected_with_states_in_pixels_and_as_data() throws Exception {
        calibrate();

        assertThat(run(
                        "project",
                        file("marker.json"),
                        "--program",
                        file("program.json"),
                        "--calibration",
                        file("cal.json"),
                        "--progress",
                        "2",
                        "--state",
                        "7/flap/2=uncertain",
                        "--svg",
                        file("light.svg"),
                        "--json",
                        file("light.json")))
                .as(err.toString())
                .isZero();

        String svg = Files.readString(folder.resolve("light.svg"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("light.svg").toFile());
        assertThat(svg).contains("viewBox=\"0 0 1920 1080\"", "data-s=\"uncertain\"", "? ", "class=\"head\"");
        assertThat(svg).doesNotContain("class=\"band\"", "style");
        JsonNode data = new ObjectMapper().readTree(folder.resolve("light.json").toFile());
        assertThat(data.path("schema").asText()).isEqualTo("tailorline/projection/1");
        assertThat(svg).contains("geometry " + data.path("geometry").asText());
        assertThat(data.path("pieces").get(0).path("pixels").get(0).get(0).asDouble())
                .isEqualTo(40
                        + 0.6
                                * data.path("pieces")
                                        .get(0)
                                        .path("outline")
                                        .get(0)
                                        .get(0)
                                        .asDouble());
    }

    @Test
    void without_a_calibration_a_band_says_so_and_a_foreign_program_is_refused() throws Exception {
        assertThat(run("project", file("marker.json"), "--program", file("program.json"), "--svg", file("light.svg")))
                .isZero();
        assertThat(folder.resolve("light.svg")).content().contains("class=\"band\"", "Not calibrated");

        MarkerJson.write(Markers.of(Markers.rectangle("flap/1", 10, 10, 280, 175)), folder.resolve("marker.json"));
        assertThat(run("project", file("marker.json"), "--program", file("program.json"), "--svg", file("x.svg")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("which the marker does not have");
        assertThat(folder.resolve("x.svg")).doesNotExist();
    }
}
