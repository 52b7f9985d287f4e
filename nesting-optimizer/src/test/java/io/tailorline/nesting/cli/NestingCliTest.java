package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NestingCliTest {

    @TempDir
    private Path folder;

    private CliRun cli;

    @BeforeEach
    void prepare() throws IOException {
        cli = new CliRun(folder);
    }

    @Test
    void nest_writes_a_legal_solution_and_the_same_one_again() {
        assertThat(cli.run("nest", "two.json", "--iterations", "20", "--out", "a.json", "--svg", "a.svg"))
                .isZero();
        assertThat(cli.run("nest", "two.json", "--iterations", "20", "--out", "b.json"))
                .isZero();

        assertThat(cli.run("check", "two.json", "a.json")).isZero();
        assertThat(folder.resolve("a.svg")).content().startsWith("<svg");
        assertThat(folder.resolve("a.json")).hasSameTextualContentAs(folder.resolve("b.json"));
    }

    @Test
    void a_strip_that_is_too_low_exits_1() throws IOException {
        Files.writeString(folder.resolve("low.json"), CliRun.INSTANCE.replace("10.5", "9.5"));

        assertThat(cli.run("nest", "low.json", "--iterations", "1", "--out", "low-out.json"))
                .isEqualTo(1);
        assertThat(cli.err()).contains("strip_height (9.5)", "10.0", "item 3");
    }

    @Test
    void what_was_mended_in_an_instance_is_said_and_the_rest_is_as_ever() throws IOException {
        String clockwise = CliRun.INSTANCE.replace("[10.0,0.0],[0.0,10.0]", "[0.0,10.0],[10.0,0.0]");
        Files.writeString(folder.resolve("clockwise.json"), clockwise);

        assertThat(cli.run("nest", "clockwise.json", "--iterations", "1", "--out", "a.json"))
                .isZero();
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .startsWith("note: ")
                .endsWith("clockwise.json: item 3: clockwise, turned round.");
        assertThat(cli.run("check", "clockwise.json", "a.json")).isZero();
    }

    @Test
    void a_million_copies_exit_1_with_the_limit() throws IOException {
        Files.writeString(folder.resolve("many.json"), CliRun.INSTANCE.replace("\"demand\":2", "\"demand\":1000000"));

        assertThat(cli.run("nest", "many.json", "--seconds", "1", "--out", "a.json"))
                .isEqualTo(1);
        assertThat(cli.err().lines())
                .containsExactly("demand of all items (1000000 copies) must be at most 3000; item 3 alone is demanded"
                        + " 1000000 times.");
        assertThat(folder.resolve("a.json")).doesNotExist();
    }

    @Test
    void an_illegal_solution_exits_1_and_says_why() throws IOException {
        cli.run("nest", "two.json", "--iterations", "0", "--out", "a.json");
        Path solution = folder.resolve("a.json");
        String json = Files.readString(solution);
        Files.writeString(solution, json.replaceFirst("\"strip_width\": [0-9.E]+", "\"strip_width\": 4.5"));

        assertThat(cli.run("check", "two.json", "a.json")).isEqualTo(1);
        assertThat(cli.err()).contains("inside", "FAIL");
    }

    @Test
    void wrong_usage_exits_2() {
        assertThat(cli.run("nest", "two.json", "--out", "a.json")).isEqualTo(2);
        assertThat(cli.run("nest", "two.json", "--seconds", "-1", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(cli.run("nest", "two.json", "--seconds", "1", "--threads", "0", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(cli.run("nest", "two.json", "--seconds", "0", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(cli.run("nest", "two.json", "--seconds", "NaN", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(cli.run("nest", "two.json", "--seconds", "Infinity", "--out", "a.json"))
                .isEqualTo(2);
        assertThat(cli.run()).isEqualTo(2);
        assertThat(cli.run("nest", "--help")).isZero();
    }

    @Test
    void check_names_a_file_that_is_neither_marker_nor_instance() {
        assertThat(cli.run("check", "fabric.json")).isEqualTo(3);
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .endsWith("; expected a marker or a strip-packing instance.");
    }

    @Test
    void a_broken_file_exits_3_and_names_the_line() {
        assertThat(cli.run("nest", "broken.json", "--iterations", "1", "--out", "a.json"))
                .isEqualTo(3);
        assertThat(cli.err()).contains("broken.json, line ");
        assertThat(cli.run("nest", "nowhere.json", "--iterations", "1", "--out", "a.json"))
                .isEqualTo(3);
    }

    @Test
    void an_output_that_cannot_be_written_exits_1_with_one_line() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        String inTheWay = folder.resolve("file").resolve("out").toString();

        assertThat(cli.run("nest", "two.json", "--iterations", "1", "--out", inTheWay))
                .isEqualTo(1);
        assertThat(cli.err().lines())
                .singleElement()
                .asString()
                .contains("cannot be written", folder.resolve("file").toString());
    }

    @Test
    void an_error_of_the_program_exits_1_with_one_line() throws Exception {
        StringWriter err = new StringWriter();
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
}
