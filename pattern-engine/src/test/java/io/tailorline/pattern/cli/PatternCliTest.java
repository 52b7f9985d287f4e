package io.tailorline.pattern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.BodyJson;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PatternCliTest {

    private final StringWriter stdout = new StringWriter();
    private final StringWriter stderr = new StringWriter();

    @TempDir
    private Path folder;

    private Path body;

    @BeforeEach
    void writeBody() throws Exception {
        body = Files.writeString(folder.resolve("body.json"), BodyJson.text(AverageMan.body()));
    }

    private int run(Object... arguments) {
        CommandLine command =
                PatternCli.commandLine().setOut(new PrintWriter(stdout, true)).setErr(new PrintWriter(stderr, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return command.execute(words);
    }

    @Test
    void draft_writes_what_was_asked_and_check_proves_it() throws Exception {
        Path out = folder.resolve("out");

        assertThat(run("draft", "--measurements", body, "--out", out, "--svg", "--dxf", "--pdf"))
                .isZero();

        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pattern.json", "pattern.svg", "pattern.dxf", "pattern.pdf");
        }
        assertThat(stdout.toString()).startsWith("drafted ");
        assertThat(run("check", out.resolve("pattern.json"))).isZero();
        assertThat(stdout.toString().lines().filter(line -> line.matches("[A-H]\\..* ok")))
                .hasSize(35);
        assertThat(stdout.toString().lines())
                .anyMatch(line -> line.matches("jacket\\.armholeHeight +[0-9.]+ +mm"))
                .anyMatch(line -> line.matches("trousers\\.thigh +[0-9.]+ +[0-9.]+ +\\+[0-9.]+ mm +at least 76 +ok"));
    }

    @Test
    void a_dash_is_standard_input() throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(body)));
            assertThat(run("check-measurements", "-")).isZero();
            System.setIn(new ByteArrayInputStream("{\"id\": 7".getBytes(StandardCharsets.UTF_8)));
            assertThat(run("check-measurements", "-")).isEqualTo(PatternCli.BROKEN_INPUT);
        } finally {
            System.setIn(before);
        }
        assertThat(stderr.toString()).startsWith("standard input");
    }

    @Test
    void only_the_garments_and_materials_asked_are_printed_and_many_sheets_offer_a_roll() throws Exception {
        Path out = folder.resolve("out");

        assertThat(run("draft", "--measurements", body, "--out", out, "--pdf")).isZero();
        assertThat(stdout.toString())
                .containsPattern("pattern.pdf has 1\\d\\d sheets; --roll \\d+ prints it in one piece");
        int all = pages(out.resolve("pattern.pdf"));
        stdout.getBuffer().setLength(0);
        assertThat(run(
                        "draft",
                        "--measurements",
                        body,
                        "--out",
                        out,
                        "--pdf",
                        "--print-garments",
                        "trousers",
                        "--print-materials",
                        "shell,pocketing"))
                .isZero();
        assertThat(pages(out.resolve("pattern.pdf"))).isLessThan(all / 2);
        assertThat(stdout.toString()).doesNotContain("sheets;");
        assertThat(run("draft", "--measurements", body, "--out", out, "--pdf", "--print-garments", "waistcoat"))
                .isEqualTo(2);
        assertThat(stderr.toString()).contains("No piece of this suit is");
    }

    @Test
    void a_fitting_sheet_has_the_finished_measures_beside_the_body() throws Exception {
        assertThat(run("draft", "--measurements", body, "--out", folder.resolve("out"), "--fitting-sheet"))
                .isZero();

        try (PDDocument sheet = Loader.loadPDF(
                folder.resolve("out").resolve("fitting-sheet.pdf").toFile())) {
            String words = new PDFTextStripper().getText(sheet);
            assertThat(words.lines())
                    .anyMatch(line -> line.matches("jacket: chest 1074 11\\d\\d \\+\\d+ mm.*"))
                    .anyMatch(line -> line.matches("trousers: thigh \\d+ \\d+ \\+\\d+ mm at least 76.*"));
            assertThat(words).contains("at the fitting", "Ease is the finished measure less the body's.");
            assertThat(words.lines().filter(line -> line.matches("(jacket|trousers): .* mm.*")))
                    .allMatch(line -> !line.matches(".*\\d\\.(?![05]\\b)\\d.*|.*\\d\\.\\d\\d.*"));
        }
    }

    @Test
    void a_file_in_the_place_of_the_output_folder_is_told() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        assertThat(run("draft", "--measurements", body, "--out", taken)).isEqualTo(1);
        assertThat(stderr.toString())
                .contains(taken + " cannot be written: it is a file; expected a folder or a new name.");
    }

    @Test
    void a_plot_needs_a_roll_and_lies_whole_on_it() throws Exception {
        Path out = folder.resolve("out");

        assertThat(run("draft", "--measurements", body, "--out", out, "--hpgl")).isEqualTo(2);
        assertThat(stderr.toString()).contains("Missing required option: '--roll'");
        assertThat(out).doesNotExist();
        assertThat(run("draft", "--measurements", body, "--out", out, "--roll", 914))
                .isEqualTo(2);
        assertThat(stderr.toString()).contains("--roll prints nothing by itself; add --pdf or --hpgl.");
        assertThat(run("draft", "--measurements", body, "--out", out, "--hpgl", "--roll", 914))
                .isZero();
        assertThat(Files.readString(out.resolve("pattern.plt")))
                .startsWith("IN;PS")
                .contains("LBtrouser front");
    }

    /** The neck of the front, deepened by another system: kept, offered along, taken. */
    @Test
    void a_changed_piece_is_kept_and_what_is_sewn_to_it_is_taken_along() throws Exception {
        MeasurementSet man = AverageMan.body();
        Style deeper = Style.twoPiece()
                .withCorrections(List.of(new Correction.OfPoint("jacket.front", Side.BOTH, "neck", 30, 4, -3)));
        Pattern suit = ((Drafted) new PatternEngine().draftUncertified(man.id(), deeper, man)).pattern();
        Path file = Files.writeString(folder.resolve("suit.dxf"), PatternDxf.text(suit));
        Path out = folder.resolve("kept");

        assertThat(run("replace", file, "--piece", "jacket.front", "--measurements", body, "--out", out))
                .isEqualTo(1);
        assertThat(stdout.toString()).contains("finding: ", "offer: --partner ");
        assertThat(stderr.toString()).contains("jacket.front is kept in style.json");
        assertThat(out.resolve("pattern.json")).doesNotExist();
        String way = stdout.toString().replaceAll("(?s).*?offer: --partner (\\w+) .*", "$1");

        assertThat(run(
                        "replace",
                        file,
                        "--piece",
                        "jacket.front",
                        "--measurements",
                        body,
                        "--partner",
                        way,
                        "--out",
                        out))
                .isZero();
        assertThat(run("check", out.resolve("pattern.json"))).isZero();
        assertThat(run("draft", "--measurements", body, "--style", out.resolve("style.json"), "--out", out))
                .isZero();
    }

    @Test
    void what_was_corrected_on_a_piece_that_is_taken_along_is_told_with_its_offer() throws Exception {
        MeasurementSet man = AverageMan.body();
        Correction onCollar = new Correction.OfPoint("jacket.underCollar", Side.BOTH, "fall", 77, 0, 1);
        Style ordered = Style.twoPiece()
                .withOptions(Map.of("jacket.underCollar", "self"))
                .withCorrections(List.of(onCollar));
        Style deeper = ordered.withCorrections(
                List.of(onCollar, new Correction.OfPoint("jacket.front", Side.BOTH, "neck", 30, 4, -3)));
        Pattern suit = ((Drafted) new PatternEngine().draftUncertified(man.id(), deeper, man)).pattern();
        Path file = Files.writeString(folder.resolve("suit.dxf"), PatternDxf.text(suit));
        Path style = Files.writeString(folder.resolve("style.json"), StyleJson.text(ordered));
        Path out = folder.resolve("kept");

        assertThat(run(
                        "replace",
                        file,
                        "--piece",
                        "jacket.front",
                        "--measurements",
                        body,
                        "--style",
                        style,
                        "--out",
                        out))
                .isEqualTo(1);
        assertThat(stdout.toString()).contains("takes along jacket.underCollar", "note: Taken back, as the piece");
    }

    @Test
    void a_style_is_graded_over_sizes_or_refused_with_the_piece() throws Exception {
        Path out = folder.resolve("out");
        Path waistcoat = Files.writeString(folder.resolve("waistcoat.json"), "{\"garments\":[\"waistcoat\"]}");
        assertThat(run("grade", "--sizes", "men", "--only", "48,50,52", "--style", waistcoat, "--out", out))
                .isZero();

        assertThat(stdout.toString()).startsWith("graded ").contains("in 3 sizes");
        assertThat(Files.readString(out.resolve("graded.rul"))).contains("SIZE LIST: 48 50 52", "SAMPLE SIZE: 50");
        assertThat(Files.readString(out.resolve("graded.dxf"))).contains("Grade Rule Table: MEN");
        assertThat(Files.readString(out.resolve("nested").resolve("waistcoat.front.svg")))
                .contains("data-size=\"48\"", "data-size=\"52\"");
        assertThat(pages(out.resolve("nested.pdf"))).isGreaterThan(10);

        Path trousers = Files.writeString(folder.resolve("trousers.json"), "{\"garments\":[\"trousers\"]}");
        assertThat(run("grade", "--sizes", "women", "--only", "46,48", "--style", trousers, "--out", out))
                .isEqualTo(1);
        assertThat(stderr.toString()).contains("cannot be graded: trousers.front has the edges");
        assertThat(run("grade", "--sizes", "men", "--sample", "51", "--out", out))
                .isEqualTo(2);
        assertThat(stderr.toString()).contains("--sample 51 is not one of the sizes 44, 46");
    }

    private static int pages(Path pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf.toFile())) {
            return read.getNumberOfPages();
        }
    }

    @Test
    void a_refusal_is_one_line_on_stderr_and_exit_code_one() throws Exception {
        Files.writeString(body, BodyJson.text(AverageMan.with(Measurement.CHEST_GIRTH, 107)));

        assertThat(run("draft", "--measurements", body, "--out", folder.resolve("out")))
                .isEqualTo(1);

        assertThat(stderr.toString().lines()).hasSize(1);
        assertThat(stderr.toString())
                .startsWith("measurements.chestGirth: chestGirth of 107 mm is outside 600 to 1900 mm");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_broken_file_is_one_line_with_its_place_and_exit_code_three() throws Exception {
        Files.writeString(body, "{\"id\":\"x\"");

        assertThat(run("draft", "--measurements", body, "--out", folder)).isEqualTo(3);

        assertThat(stderr.toString().lines()).hasSize(1);
        assertThat(stderr.toString())
                .contains("body.json, line 1, column 10, $.id: the file ends in the middle of a value; expected");
    }

    @Test
    void wrong_usage_is_exit_code_two() {
        assertThat(run("draft", "--out", folder)).isEqualTo(2);
        assertThat(run("draft", "--measurements", body)).isEqualTo(2);
        assertThat(run("sew")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("batch", "--bodies", body, "--report", "r.csv", "--threads", "0"))
                .isEqualTo(2);
    }

    @Test
    void a_pattern_that_breaks_an_invariant_fails_the_check() throws Exception {
        Path pattern = folder.resolve("pattern.json");
        String broken = PatternJson.text(SamplePattern.pattern()).replace("\"finished\":800", "\"finished\":790");
        Files.writeString(pattern, broken);

        assertThat(run("check", pattern)).isEqualTo(1);

        assertThat(stdout.toString()).contains("C.girth              10 mm (at most 0.500 mm) FAIL chest: 10 mm");
    }

    @Test
    void options_and_alterations_are_listed_as_a_table() {
        assertThat(run("draft", "--list-options", "--list-alterations")).isZero();
        assertThat(stdout.toString().lines())
                .anyMatch(line -> line.matches("option +values +default +what it is"))
                .anyMatch(line -> line.matches("trousers\\.hem +340 to 480 mm +380 +.+"))
                .anyMatch(line -> line.matches("jacket\\.lapelWidth +65 to 110 mm +85 / 80 +.+"))
                .anyMatch(line -> line.matches("lowShoulder +0 to 15, 2\\.5 +each +jacket, waistcoat +.+"))
                .noneMatch(line -> line.contains("{"));
    }

    @Test
    void a_wrong_value_gets_one_message_and_an_unknown_option_the_usage() {
        assertThat(run("draft", "--measurements", body, "--out", folder, "--pdf", "--paper", "A9"))
                .isEqualTo(2);
        assertThat(stderr.toString().lines()).singleElement().asString().contains("--paper", "A4", "A9");
        assertThat(run("draft", "--measurement", body)).isEqualTo(2);
        assertThat(stderr.toString()).contains("--measurement", "Usage: ");
    }

    @Test
    void an_option_of_a_garment_that_is_not_ordered_is_told() throws Exception {
        Path style = folder.resolve("style.json");
        Files.writeString(
                style, "{\"fit\":\"regular\",\"garments\":[\"trousers\"],\"options\":{\"jacket.lining\":\"none\"}}");
        assertThat(run("draft", "--measurements", body, "--style", style, "--out", folder.resolve("out")))
                .isZero();
        assertThat(stdout.toString())
                .contains("warning: style.options.jacket.lining has no effect: no jacket ordered.");
    }

    @Test
    void a_style_error_is_said_once() throws Exception {
        Path style = folder.resolve("style.json");
        Files.writeString(
                style, "{\"fit\":\"regular\",\"garments\":[\"trousers\"],\"options\":{\"trousers.hem\":900}}");
        assertThat(run("draft", "--measurements", body, "--style", style, "--out", folder.resolve("out")))
                .isEqualTo(1);
        assertThat(stderr.toString()).containsOnlyOnce("900.0 mm").containsOnlyOnce("340");
    }

    @Test
    void sizes_that_cannot_be_graded_are_told_in_one_line() throws Exception {
        Path out = folder.resolve("graded");
        assertThat(run("grade", "--sizes", "mne", "--out", out)).isEqualTo(3);
        assertThat(stderr.toString().lines())
                .singleElement()
                .asString()
                .startsWith("mne, --sizes: no such table or file; expected men, women, or a file of sizes");
        assertThat(run("grade", "--sizes", "men", "--only", "48", "--out", out)).isEqualTo(2);
        assertThat(stderr.toString()).contains("Grading needs at least two sizes; --only leaves only 48.");
    }

    @Test
    void options_and_alterations_are_listed_as_json() {
        assertThat(run("draft", "--list-options", "--json")).isZero();
        assertThat(stdout.toString().replaceAll("\\s", ""))
                .contains("\"name\":\"trousers.hem\"")
                .contains("\"default\":380,\"min\":340,\"max\":480");
        assertThat(stdout.toString().replaceAll("\\s", ""))
                .contains("\"default\":85,\"min\":65,\"max\":110,\"defaultBySex\":{\"male\":85,\"female\":80}")
                .contains("\"defaultBySex\":{\"male\":\"welt\",\"female\":\"none\"}");
        assertThat(run("draft", "--list-alterations", "--json")).isZero();
        assertThat(stdout.toString().replaceAll("\\s", ""))
                .contains("\"rule\":\"lowShoulder\",\"garments\":[\"jacket\",\"waistcoat\"],"
                        + "\"sides\":[\"both\",\"left\",\"right\"],\"unit\":\"mm\",\"min\":0,\"max\":15,\"step\":2.5");
    }

    @Test
    void every_command_has_help() {
        assertThat(run("--help")).isZero();
        assertThat(run("draft", "--help")).isZero();
        assertThat(run("check", "--help")).isZero();
        assertThat(run("batch", "--help")).isZero();
    }

    @Test
    void a_table_that_is_no_table_of_bodies_is_exit_code_three() throws Exception {
        Path bodies = Files.writeString(folder.resolve("men.csv"), "a,b\n1,2\n");

        assertThat(run("batch", "--bodies", bodies, "--report", folder.resolve("r.csv")))
                .isEqualTo(3);
        assertThat(folder.resolve("r.csv")).doesNotExist();
    }
}
