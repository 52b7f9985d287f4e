package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NestingCliTest {

    private static final String INSTANCE = """
            {"name":"two","strip_height":10.5,"items":[
             {"id":3,"demand":2,"allowed_orientations":[0.0,180.0],
              "shape":{"type":"simple_polygon","data":[[0.0,0.0],[10.0,0.0],[0.0,10.0],[0.0,0.0]]}}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("two.json"), INSTANCE);
        Files.writeString(folder.resolve("broken.json"), INSTANCE.substring(0, 60));
        Files.writeString(
                folder.resolve("fabric.json"),
                "{\"id\":\"navy twill\",\"usableWidth\":1500,\"nap\":\"two-way\",\"pieceGap\":2,\"flaws\":[]}");
        Files.writeString(folder.resolve("pattern.json"), PatternJson.text(SamplePatterns.smallSuit("A17")));
    }

    @Test
    void nest_writes_a_legal_solution_and_the_same_one_again() {
        assertThat(run("nest", "two.json", "--iterations", "20", "--out", "a.json", "--svg", "a.svg"))
                .isZero();
        assertThat(run("nest", "two.json", "--iterations", "20", "--out", "b.json"))
                .isZero();

        assertThat(run("check", "two.json", "a.json")).isZero();
        assertThat(folder.resolve("a.svg")).content().startsWith("<svg");
        assertThat(folder.resolve("a.json")).hasSameTextualContentAs(folder.resolve("b.json"));
    }

    @Test
    void marker_writes_marker_picture_and_page_and_check_agrees() {
        int exit = run(
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

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("9 pieces, length ");
        assertThat(folder.resolve("marker.svg")).isNotEmptyFile();
        assertThat(folder.resolve("marker.pdf")).isNotEmptyFile();
        assertThat(run("check", "marker.json")).isZero();
        assertThat(run("check", "marker.json", "pattern.json")).isZero();
        assertThat(out.toString()).contains("complete");
    }

    @Test
    void a_request_that_cannot_be_met_exits_1_with_one_line() throws IOException {
        Files.writeString(
                folder.resolve("narrow.json"),
                "{\"id\":\"tape\",\"usableWidth\":120,\"nap\":\"one-way\",\"flaws\":[]}");

        int exit = run(
                "marker",
                "pattern.json",
                "--fabric",
                "narrow.json",
                "--material",
                "shell",
                "--iterations",
                "1",
                "--out",
                "marker.json");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("usableWidth (120.0 mm)", "340.0 mm", "A17/jacket.front/R");
        assertThat(folder.resolve("marker.json")).doesNotExist();
    }

    @Test
    void a_strip_that_is_too_low_exits_1() throws IOException {
        Files.writeString(folder.resolve("low.json"), INSTANCE.replace("10.5", "9.5"));

        assertThat(run("nest", "low.json", "--iterations", "1", "--out", "low-out.json"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("strip_height (9.5)", "10.0", "item 3");
    }

    @Test
    void what_was_mended_in_an_instance_is_said_and_the_rest_is_as_ever() throws IOException {
        String clockwise = INSTANCE.replace("[10.0,0.0],[0.0,10.0]", "[0.0,10.0],[10.0,0.0]");
        Files.writeString(folder.resolve("clockwise.json"), clockwise);

        assertThat(run("nest", "clockwise.json", "--iterations", "1", "--out", "a.json"))
                .isZero();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("note: ")
                .endsWith("clockwise.json: item 3: clockwise, turned round.");
        assertThat(run("check", "clockwise.json", "a.json")).isZero();
    }

    @Test
    void a_million_copies_exit_1_with_the_limit() throws IOException {
        Files.writeString(folder.resolve("many.json"), INSTANCE.replace("\"demand\":2", "\"demand\":1000000"));

        assertThat(run("nest", "many.json", "--seconds", "1", "--out", "a.json"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("demand of all items (1000000 copies) must be at most 3000; item 3 alone is wanted"
                        + " 1000000 times.");
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    @Test
    void cloth_that_is_flawed_all_over_exits_1_and_names_the_flaw() throws IOException {
        Files.writeString(
                folder.resolve("flawed.json"),
                "{\"id\":\"f\",\"usableWidth\":1500,\"nap\":\"two-way\",\"maxLength\":3000,\"flaws\":[{\"ring\":"
                        + "[[0,0],[3000,0],[3000,1500],[0,1500],[0,0]],\"grade\":\"oil\"}]}");

        int exit = run(
                "marker",
                "pattern.json",
                "--fabric",
                "flawed.json",
                "--material",
                "shell",
                "--iterations",
                "1",
                "--out",
                "marker.json");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("flaws must leave some of the cloth: flaw 0 'oil' covers all of it, 0 mm2 are sound,"
                        + " expected more.");
    }

    @Test
    void an_illegal_solution_exits_1_and_says_why() throws IOException {
        run("nest", "two.json", "--iterations", "0", "--out", "a.json");
        Path solution = folder.resolve("a.json");
        String json = Files.readString(solution);
        Files.writeString(solution, json.replaceFirst("\"strip_width\": [0-9.E]+", "\"strip_width\": 4.5"));

        assertThat(run("check", "two.json", "a.json")).isEqualTo(1);
        assertThat(err.toString()).contains("inside", "FAIL");
    }

    @Test
    void wrong_usage_exits_2() {
        assertThat(run("nest", "two.json", "--out", "a.json")).isEqualTo(2);
        assertThat(run("nest", "two.json", "--seconds", "-1", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(run("nest", "two.json", "--seconds", "1", "--threads", "0", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(run("nest", "two.json", "--seconds", "0", "--out", "a.json")).isEqualTo(2);
        assertThat(run("nest", "two.json", "--seconds", "NaN", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(run("nest", "two.json", "--seconds", "Infinity", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("nest", "--help")).isZero();
    }

    @Test
    void a_file_that_is_read_or_written_already_is_not_overwritten() throws IOException {
        String before = Files.readString(folder.resolve("pattern.json"));

        assertThat(marker("--out", "pattern.json")).isEqualTo(2);
        assertThat(err.toString()).contains("--out (", ") must be another file than the pattern, which it would");
        assertThat(marker("--out", "fabric.json")).isEqualTo(2);
        assertThat(marker("--out", "m.json", "--pdf", "m.json")).isEqualTo(2);
        assertThat(err.toString()).contains("--out (", ") must be another file than --fabric,");
        assertThat(err.toString()).contains("--pdf (", ") must be another file than --out,");
        assertThat(run("nest", "two.json", "--iterations", "1", "--out", "two.json"))
                .isEqualTo(2);
        assertThat(folder.resolve("pattern.json")).content().isEqualTo(before);
        assertThat(folder.resolve("m.json")).doesNotExist();
    }

    @Test
    void a_marker_may_take_the_place_of_the_one_it_continues() {
        assertThat(marker("--out", "m.json")).as(err.toString()).isZero();
        assertThat(marker("--from", "m.json", "--out", "m.json"))
                .as(err.toString())
                .isZero();
    }

    private int marker(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "marker", "pattern.json", "--fabric", "fabric.json", "--material", "shell", "--iterations", "1"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void check_names_a_file_that_is_neither_marker_nor_instance() {
        assertThat(run("check", "fabric.json")).isEqualTo(3);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .endsWith("fabric.json is neither a marker nor a strip-packing instance.");
    }

    @Test
    void check_fails_where_no_piece_was_compared_and_says_each_failure_once() throws IOException {
        Files.writeString(folder.resolve("other.json"), PatternJson.text(SamplePatterns.smallSuit("B4")));
        marker("--out", "m.json");

        assertThat(run("check", "m.json", "other.json")).isEqualTo(1);
        assertThat(out.toString())
                .contains("none compared, expected at least 1 piece of these patterns: FAIL")
                .contains("pieces of [A17], expected the patterns of all orders: FAIL");
        assertThat(err.toString().lines().filter(line -> line.startsWith("check FAILED: ")))
                .singleElement()
                .asString()
                .contains("complete, shapes");
    }

    @Test
    void a_broken_file_exits_3_and_names_the_line() {
        assertThat(run("nest", "broken.json", "--iterations", "1", "--out", "a.json"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("broken.json, line ");
        assertThat(run("nest", "nowhere.json", "--iterations", "1", "--out", "a.json"))
                .isEqualTo(3);
    }

    @Test
    void a_pattern_whose_cut_line_crosses_itself_is_a_broken_file() throws IOException {
        Pattern bow = SamplePatterns.pattern(
                "A17",
                SamplePatterns.piece(
                        "jacket.front",
                        Garment.JACKET,
                        CutQuantity.pair(),
                        Direction.ONE_WAY,
                        SamplePatterns.ring(0, 0, 300, 300, 300, 0, 0, 200)));
        Files.writeString(folder.resolve("bow.json"), PatternJson.text(bow));

        int exit = run(
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
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains(
                        "cutLine of piece 'jacket.front' of order 'A17' must run counter-clockwise and not cross itself");
    }

    @Test
    void an_output_that_cannot_be_written_exits_1_with_one_line() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        String inTheWay = folder.resolve("file").resolve("out").toString();

        assertThat(run("nest", "two.json", "--iterations", "1", "--out", inTheWay))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("cannot be written", folder.resolve("file").toString());
    }

    @Test
    void a_bench_report_that_cannot_be_written_exits_1() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        String inTheWay = folder.resolve("file").resolve("out").toString();

        assertThat(run("bench", "--instances", "", "--seconds", "0.1", "--seeds", "1", "--report", inTheWay))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written");
    }

    @Test
    void a_folder_that_cannot_be_listed_exits_3() {
        assertThat(run("bench", "--instances", "nowhere.json", "--seconds", "1", "--seeds", "1", "--report", "r.csv"))
                .isEqualTo(3);
    }

    @Test
    void an_error_of_the_program_exits_1_with_one_line() throws Exception {
        CommandLine command = NestingCli.commandLine();
        command.setErr(new PrintWriter(err, true));

        int exit = command.getExecutionExceptionHandler()
                .handleExecutionException(new IllegalStateException("Two\nlines."), command, null);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("error of the nesting optimizer", "Two lines.", "NestingCliTest");
    }

    @Test
    void bench_skips_an_item_that_fits_no_way_and_keeps_the_rest() throws IOException {
        Files.writeString(folder.resolve("low.json"), INSTANCE.replace("10.5", "9.5"));

        assertThat(run("bench", "--instances", "", "--seconds", "0.2", "--seeds", "1", "--report", "report.csv"))
                .isZero();
        assertThat(folder.resolve("report.csv")).content().contains("\ntwo,0,").doesNotContain("low");
        assertThat(err.toString()).contains("skipped: ", "low.json, strip_height (9.5) must be at least 10.0: item 3");
    }

    @Test
    void check_writes_its_figures_alike_on_every_machine() {
        run(
                "marker",
                "pattern.json",
                "--fabric",
                "fabric.json",
                "--material",
                "shell",
                "--iterations",
                "1",
                "--out",
                "marker.json");
        run("check", "marker.json", "pattern.json");
        String here = out.toString();
        out.getBuffer().setLength(0);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            run(
                    "marker",
                    "pattern.json",
                    "--fabric",
                    "fabric.json",
                    "--material",
                    "shell",
                    "--iterations",
                    "1",
                    "--out",
                    "marker.json");
            run("check", "marker.json", "pattern.json");
        } finally {
            Locale.setDefault(before);
        }

        assertThat(out).hasToString(here);
    }

    @Test
    void rules_are_followed_kept_in_the_marker_and_checked() throws IOException {
        Files.writeString(
                folder.resolve("rules.json"), "{\"bundleDirection\":180,\"pieces\":[{\"piece\":\"cuff\",\"gap\":5}]}");

        int exit = ruledMarker("rules.json");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(err.toString().lines()).containsExactly("note: rule for piece 'cuff' fits no piece.");
        assertThat(folder.resolve("marker.json")).content().contains("\"direction\": 180", "\"rotationDeg\": 180");
        assertThat(run("check", "marker.json", "pattern.json")).isZero();
        Files.writeString(folder.resolve("forward.json"), "{\"bundleDirection\":0}");
        assertThat(run("check", "marker.json", "pattern.json", "--rules", "forward.json"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("direction");
    }

    @Test
    void rules_that_contradict_the_cloth_are_refused_by_name() throws IOException {
        Files.writeString(folder.resolve("rules.json"), "{\"pieces\":[{\"piece\":\"*\",\"direction\":\"either\"}]}");

        assertThat(ruledMarker("rules.json")).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("direction ('either') of piece");
    }

    @Test
    void a_rule_with_a_slip_of_the_pen_is_refused_by_its_path() throws IOException {
        Files.writeString(folder.resolve("rules.json"), "{\"pieces\":[{\"piece\":\"*\",\"tildDeg\":2}]}");

        assertThat(ruledMarker("rules.json")).isEqualTo(3);
        assertThat(err.toString()).contains("$.pieces[0].tildDeg is not known; expected one of piece, tiltDeg");
    }

    private int ruledMarker(String rules) throws IOException {
        Files.writeString(folder.resolve("napped.json"), "{\"id\":\"s\",\"usableWidth\":1500,\"nap\":\"one-way\"}");
        return run(
                "marker",
                "pattern.json",
                "--fabric",
                "napped.json",
                "--rules",
                "rules.json",
                "--material",
                "shell",
                "--iterations",
                "1",
                "--out",
                "marker.json");
    }

    @Test
    void bench_measures_instances_and_skips_the_rest() {
        int exit = run("bench", "--instances", "", "--seconds", "0.2", "--seeds", "1", "--report", "report.csv");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(folder.resolve("report.csv"))
                .content()
                .startsWith(
                        "instance,seed,seconds,density,evaluations,cpu_seconds,wall_seconds,iterations,threads,length\ntwo,0,0.");
        assertThat(err.toString()).contains("skipped", "pattern.json", "no strip-packing instance");
        assertThat(out.toString())
                .containsPattern("two: mean [0-9.]+ %, min [0-9.]+, max [0-9.]+, std 0.000 over 1 seeds");
    }

    @Test
    void bench_keeps_the_densest_layouts_with_their_pictures() throws IOException {
        String records = folder.resolve("records").toString();

        assertThat(run(
                        "bench",
                        "--instances",
                        "",
                        "--seconds",
                        "0.2",
                        "--seeds",
                        "2",
                        "--report",
                        "report.csv",
                        "--records",
                        records))
                .as(err.toString())
                .isZero();

        assertThat(run("check", "two.json", folder.resolve("records/two.json").toString()))
                .isZero();
        assertThat(folder.resolve("records/two.svg")).content().startsWith("<svg");
        assertThat(folder.resolve("records/records.csv"))
                .content()
                .startsWith("instance,density,length,seconds,threads,seed\ntwo,0.");
    }

    private int run(String... arguments) {
        String[] resolved = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            boolean isFile = arguments[i].matches(".+\\.(json|svg|pdf|csv)") || arguments[i].isEmpty();
            resolved[i] = isFile ? folder.resolve(arguments[i]).toString() : arguments[i];
        }
        CommandLine command = NestingCli.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(resolved);
    }
}
