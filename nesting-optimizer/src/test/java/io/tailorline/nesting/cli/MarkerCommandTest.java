package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code marker} and {@code check} of markers. */
class MarkerCommandTest {

    @TempDir
    private Path folder;

    private CliRun cli;

    @BeforeEach
    void prepare() throws IOException {
        cli = new CliRun(folder);
    }

    @Test
    void marker_writes_marker_picture_and_page_and_check_agrees() {
        int exit = cli.run(
                "marker",
                "pattern.json",
                "--fabric",
                "fabric.json",
                "--material",
                "shell",
                "--iterations",
                "20",
                "--out",
                "marker.json",
                "--svg",
                "marker.svg",
                "--pdf",
                "marker.pdf");

        assertThat(exit).as(cli.err()).isZero();
        assertThat(cli.out()).startsWith("9 pieces, length ");
        assertThat(folder.resolve("marker.svg")).isNotEmptyFile();
        assertThat(folder.resolve("marker.pdf")).isNotEmptyFile();
        assertThat(cli.run("check", "marker.json")).isZero();
        assertThat(cli.run("check", "marker.json", "pattern.json")).isZero();
        assertThat(cli.out()).contains("complete");
    }

    @Test
    void a_request_that_cannot_be_met_exits_1_with_one_line() throws IOException {
        Files.writeString(
                folder.resolve("narrow.json"),
                "{\"id\":\"tape\",\"usableWidth\":120,\"nap\":\"one-way\",\"flaws\":[]}");

        int exit = cli.marker("--fabric", "narrow.json", "--out", "marker.json");

        assertThat(exit).isEqualTo(1);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).contains("usableWidth (120.0 mm)", "340.0 mm", "A17/jacket.front/R");
        assertThat(folder.resolve("marker.json")).doesNotExist();
    }

    @Test
    void cloth_that_is_flawed_all_over_exits_1_and_names_the_flaw() throws IOException {
        Files.writeString(
                folder.resolve("flawed.json"),
                "{\"id\":\"f\",\"usableWidth\":1500,\"nap\":\"two-way\",\"maxLength\":3000,\"flaws\":[{\"ring\":"
                        + "[[0,0],[3000,0],[3000,1500],[0,1500],[0,0]],\"grade\":\"oil\"}]}");

        int exit = cli.marker("--fabric", "flawed.json", "--out", "marker.json");

        assertThat(exit).isEqualTo(1);
        assertThat(cli.err().lines())
                .containsExactly("flaws must leave some of the cloth: flaw 0 'oil' covers all of it, 0 mm2 are sound,"
                        + " expected more.");
    }

    @Test
    void a_file_that_is_read_or_written_already_is_not_overwritten() throws IOException {
        String before = Files.readString(folder.resolve("pattern.json"));

        assertThat(cli.marker("--out", "pattern.json")).isEqualTo(2);
        assertThat(cli.err()).contains("--out (", ") must be another file than the pattern, which it would");
        assertThat(cli.marker("--out", "fabric.json")).isEqualTo(2);
        assertThat(cli.marker("--out", "m.json", "--pdf", "m.json")).isEqualTo(2);
        assertThat(cli.err()).contains("--out (", ") must be another file than --fabric,");
        assertThat(cli.err()).contains("--pdf (", ") must be another file than --out,");
        assertThat(cli.run("nest", "two.json", "--iterations", "1", "--out", "two.json"))
                .isEqualTo(2);
        assertThat(folder.resolve("pattern.json")).content().isEqualTo(before);
        assertThat(folder.resolve("m.json")).doesNotExist();
    }

    @Test
    void a_marker_may_take_the_place_of_the_one_it_continues() {
        assertThat(cli.marker("--out", "m.json")).as(cli.err()).isZero();
        assertThat(cli.marker("--from", "m.json", "--out", "m.json"))
                .as(cli.err())
                .isZero();
    }

    @Test
    void check_fails_where_no_piece_was_compared_and_says_each_failure_once() throws IOException {
        Files.writeString(folder.resolve("other.json"), PatternJson.text(SamplePatterns.smallSuit("B4")));
        cli.marker("--out", "m.json");

        assertThat(cli.run("check", "m.json", "other.json")).isEqualTo(1);
        assertThat(cli.out())
                .contains("none compared, expected at least 1 piece of these patterns: FAIL")
                .contains("pieces of [A17], expected the patterns of all orders: FAIL");
        assertThat(cli.err().lines().filter(line -> line.startsWith("check FAILED: ")))
                .singleElement()
                .asString()
                .contains("complete, shapes");
    }

    @Test
    void a_pattern_whose_cut_line_crosses_itself_is_a_broken_file() throws IOException {
        Pattern bow = SamplePatterns.pattern(
                "A17",
                SamplePatterns.piece(
                        "jacket.front",
                        Garment.JACKET,
                        CutQuantity.pair(),
                        NapDirection.ONE_WAY,
                        SamplePatterns.ring(0, 0, 300, 300, 300, 0, 0, 200)));
        Files.writeString(folder.resolve("bow.json"), PatternJson.text(bow));

        int exit = cli.run(
                "marker",
                "bow.json",
                "--fabric",
                "fabric.json",
                "--material",
                "shell",
                "--iterations",
                "1",
                "--out",
                "marker.json");

        assertThat(exit).isEqualTo(3);
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err())
                .contains(
                        "cutLine of piece 'jacket.front' of order 'A17' must run counter-clockwise and not cross itself");
    }

    @Test
    void check_writes_its_figures_alike_on_every_machine() {
        cli.marker("--out", "marker.json");
        cli.run("check", "marker.json", "pattern.json");
        String here = cli.out();
        cli.forget();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            cli.marker("--out", "marker.json");
            cli.run("check", "marker.json", "pattern.json");
        } finally {
            Locale.setDefault(before);
        }

        assertThat(cli.out()).isEqualTo(here);
    }

    @Test
    void rules_are_followed_kept_in_the_marker_and_checked() throws IOException {
        Files.writeString(
                folder.resolve("rules.json"), "{\"bundleDirection\":180,\"pieces\":[{\"piece\":\"cuff\",\"gap\":5}]}");

        int exit = ruledMarker("rules.json");

        assertThat(exit).as(cli.err()).isZero();
        assertThat(cli.err().lines()).containsExactly("note: rule for piece 'cuff' matches no piece.");
        assertThat(folder.resolve("marker.json")).content().contains("\"direction\": 180", "\"rotationDeg\": 180");
        assertThat(cli.run("check", "marker.json", "pattern.json")).isZero();
        Files.writeString(folder.resolve("forward.json"), "{\"bundleDirection\":0}");
        assertThat(cli.run("check", "marker.json", "pattern.json", "--rules", "forward.json"))
                .isEqualTo(1);
        assertThat(cli.err()).contains("direction");
    }

    @Test
    void rules_that_contradict_the_cloth_are_refused_by_name() throws IOException {
        Files.writeString(folder.resolve("rules.json"), "{\"pieces\":[{\"piece\":\"*\",\"direction\":\"either\"}]}");

        assertThat(ruledMarker("rules.json")).isEqualTo(1);
        assertThat(cli.err().lines()).singleElement().asString().startsWith("direction ('either') of piece");
    }

    @Test
    void a_rule_with_a_slip_of_the_pen_is_refused_by_its_path() throws IOException {
        Files.writeString(folder.resolve("rules.json"), "{\"pieces\":[{\"piece\":\"*\",\"tildDeg\":2}]}");

        assertThat(ruledMarker("rules.json")).isEqualTo(3);
        assertThat(cli.err()).contains("$.pieces[0].tildDeg: 2; expected a known field: piece, tiltDeg");
    }

    private int ruledMarker(String rules) throws IOException {
        Files.writeString(folder.resolve("napped.json"), "{\"id\":\"s\",\"usableWidth\":1500,\"nap\":\"one-way\"}");
        return cli.marker("--fabric", "napped.json", "--rules", rules, "--out", "marker.json");
    }
}
