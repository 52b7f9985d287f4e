package io.tailorline.nesting.cli;

import static io.tailorline.nesting.marker.SamplePatterns.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Piece;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Orders a (600 x 1000 mm) and b (400 + 300 x 1000 mm) on roll ends, and marker files that are continued. */
class RollsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void files() throws IOException {
        write("a.json", piece("jacket.back", Garment.JACKET, 600));
        write("b.json", piece("jacket.back", Garment.JACKET, 400), piece("trousers.front", Garment.TROUSERS, 300));
        Files.writeString(folder.resolve("short.json"), roll("end", 650));
        Files.writeString(folder.resolve("longer.json"), roll("rest", 750));
        Files.writeString(folder.resolve("ends.json"), "[" + roll("end", 650) + "," + roll("rest", 750) + "]");
        Files.writeString(
                folder.resolve("folded.json"),
                "{\"id\":\"serge\",\"usableWidth\":1500,\"nap\":\"one-way\",\"pieceGap\":2,\"spread\":\"folded\"}");
        Files.writeString(folder.resolve("suit.json"), PatternJson.text(SamplePatterns.smallSuit("A17")));
        Files.writeString(
                folder.resolve("cloth.json"),
                "{\"id\":\"twill\",\"usableWidth\":1500,\"nap\":\"two-way\",\"pieceGap\":2}");
    }

    @Test
    void an_order_too_many_exits_1_with_one_line_and_no_file() {
        assertThat(marker("a.json", "b.json", "--fabric", "short.json")).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("maxLength (650.0 mm) must be at least 1300.", "leaves out b/jacket", "(1 piece)");
        assertThat(folder.resolve("marker.json")).doesNotExist();
    }

    @Test
    void partial_lays_what_fits_and_lists_the_rest() {
        assertThat(marker("a.json", "b.json", "--fabric", "short.json", "--partial"))
                .isZero();

        assertThat(out.toString()).startsWith("1 pieces, length 600.");
        assertThat(err.toString().lines())
                .containsExactly("left out: b/jacket: b/jacket.back/1", "left out: b/trousers: b/trousers.front/1");
        assertThat(run("check", "marker.json", "a.json", "b.json")).isZero();
        assertThat(out.toString()).contains("1 pieces, [b/jacket, b/trousers] left out");
    }

    @Test
    void several_rolls_give_a_numbered_marker_each() {
        assertThat(marker("a.json", "b.json", "--fabric", "short.json", "--fabric", "longer.json", "--svg", "p.svg"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("roll 1 'end': 1 pieces, length 600.", "roll 2 'rest': 2 pieces");
        assertThat(folder.resolve("p-2.svg")).isNotEmptyFile();
        assertThat(run("check", "marker-1.json", "a.json", "b.json")).isZero();
        assertThat(run("check", "marker-2.json", "a.json", "b.json")).isZero();
    }

    /** The end of 650 mm holds nothing of b, whose garments need 700 mm. */
    @Test
    void a_file_of_a_roll_that_is_not_used_now_is_named() throws IOException {
        Files.writeString(folder.resolve("marker-1.json"), "of yesterday");

        assertThat(marker("b.json", "--fabric", "ends.json")).isZero();

        assertThat(folder.resolve("marker-1.json")).hasContent("of yesterday");
        assertThat(err.toString()).contains("marker-1.json is from an earlier run: nothing is cut from roll 1 now.");
    }

    @Test
    void a_partial_marker_is_cut_with_its_notes_in_sight() throws IOException {
        Files.writeString(folder.resolve("rules.json"), "{\"bundles\":[{\"bundle\":\"z/*\",\"within\":5000}]}");

        assertThat(marker("a.json", "b.json", "--fabric", "short.json", "--partial", "--rules", "rules.json"))
                .isZero();

        assertThat(err.toString()).contains("note: rule for bundle 'z/*' matches no bundle.");
    }

    @Test
    void a_file_may_hold_several_rolls() {
        assertThat(marker("b.json", "--fabric", "ends.json")).as(err.toString()).isZero();

        assertThat(folder.resolve("marker-1.json")).doesNotExist();
        assertThat(folder.resolve("marker-2.json")).isNotEmptyFile();
    }

    @Test
    void orders_are_split_over_rolls_on_request_only() {
        assertThat(marker("b.json", "--fabric", "short.json", "--fabric", "short.json"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "fabric (2 rolls)",
                        "b/jacket (1 piece), b/trousers (1 piece)",
                        "needs at least 700.0 mm, the longest roll has 650.0 mm.");

        assertThat(marker("b.json", "--fabric", "short.json", "--fabric", "short.json", "--split-bundles"))
                .isZero();
        assertThat(folder.resolve("marker-2.json")).isNotEmptyFile();
    }

    @Test
    void a_pattern_that_is_given_twice_is_cut_twice_and_another_of_its_id_is_refused() throws IOException {
        assertThat(marker("suit.json", "suit.json", "--fabric", "cloth.json"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("18 pieces", "order A17: 9 pieces", "order A17#2: 9 pieces");
        assertThat(run("check", "marker.json", "suit.json", "suit.json")).isZero();
        assertThat(run("check", "marker.json", "suit.json")).isEqualTo(1);

        String other = Files.readString(folder.resolve("a.json")).replace("\"id\":\"a\"", "\"id\":\"A17\"");
        Files.writeString(folder.resolve("other.json"), other);
        assertThat(marker("suit.json", "other.json", "--fabric", "cloth.json")).isEqualTo(1);
        assertThat(err.toString()).contains("orders must have different ids; 'A17' is given 2 times");
    }

    @Test
    void a_marker_is_continued_with_fixed_pieces() throws IOException {
        assertThat(marker("suit.json", "--fabric", "cloth.json")).isZero();
        Files.move(folder.resolve("marker.json"), folder.resolve("first.json"));

        assertThat(marker("suit.json", "a.json", "--fabric", "cloth.json", "--from", "first.json", "--fix", "A17/*"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("order A17: 9 pieces", "order a: 1 pieces");
        assertThat(run("check", "marker.json", "suit.json", "a.json")).isZero();
    }

    @Test
    void options_that_need_others_are_wrong_usage() {
        assertThat(marker("suit.json", "--fabric", "cloth.json", "--fix", "A17/*"))
                .isEqualTo(2);
        assertThat(marker("suit.json", "--fabric", "cloth.json", "--split-bundles"))
                .isEqualTo(2);
        assertThat(marker("a.json", "--fabric", "ends.json", "--from", "marker.json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--from MARKER.json", "--fabric more than once", "one --fabric");
    }

    @Test
    void folded_cloth_gives_a_marker_that_is_checked_and_opened_out() {
        assertThat(marker("suit.json", "--fabric", "folded.json", "--opened", "opened.json"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).startsWith("9 pieces, length ");
        assertThat(folder.resolve("marker.json")).content().contains("\"spread\": \"folded\"", "\"copies\"");
        assertThat(folder.resolve("opened.json")).content().doesNotContain("\"copies\"");
        assertThat(run("check", "marker.json", "suit.json")).isZero();
        assertThat(out.toString()).contains("folds", "copies");
        assertThat(run("check", "opened.json", "suit.json")).isZero();
    }

    private void write(String file, Piece... pieces) throws IOException {
        Files.writeString(
                folder.resolve(file),
                PatternJson.text(SamplePatterns.pattern(file.substring(0, file.indexOf('.')), pieces)));
    }

    private static Piece piece(String id, Garment garment, double length) {
        return SamplePatterns.piece(id, garment, CutQuantity.single(), NapDirection.ONE_WAY, rectangle(length, 1000));
    }

    private static String roll(String id, double length) {
        return "{\"id\":\"%s\",\"usableWidth\":1000,\"nap\":\"one-way\",\"maxLength\":%s}".formatted(id, length);
    }

    private int marker(String... arguments) {
        List<String> all = new ArrayList<>(List.of("marker"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--material", "shell", "--iterations", "20", "--out", "marker.json"));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        CommandLine command = NestingCli.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] resolved = arguments.clone();
        for (int i = 0; i < resolved.length; i++) {
            if (resolved[i].endsWith(".json") || resolved[i].endsWith(".svg")) {
                resolved[i] = folder.resolve(resolved[i]).toString();
            }
        }
        return command.execute(resolved);
    }
}
