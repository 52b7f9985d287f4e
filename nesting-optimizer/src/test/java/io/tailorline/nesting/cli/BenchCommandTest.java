package io.tailorline.nesting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bench} over a folder of instances. */
class BenchCommandTest {

    @TempDir
    private Path folder;

    private CliRun cli;

    @BeforeEach
    void prepare() throws IOException {
        cli = new CliRun(folder);
    }

    @Test
    void a_bench_report_that_cannot_be_written_exits_1() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        String inTheWay = folder.resolve("file").resolve("out").toString();

        assertThat(cli.run("bench", "--instances", "", "--seconds", "0.1", "--seeds", "1", "--report", inTheWay))
                .isEqualTo(1);
        assertThat(cli.err()).contains("cannot be written");
    }

    @Test
    void a_folder_that_cannot_be_listed_exits_3() {
        assertThat(cli.run(
                        "bench", "--instances", "nowhere.json", "--seconds", "1", "--seeds", "1", "--report", "r.csv"))
                .isEqualTo(3);
    }

    @Test
    void bench_skips_an_item_that_fits_no_way_and_keeps_the_rest() throws IOException {
        Files.writeString(folder.resolve("low.json"), CliRun.INSTANCE.replace("10.5", "9.5"));

        assertThat(cli.run("bench", "--instances", "", "--seconds", "0.2", "--seeds", "1", "--report", "report.csv"))
                .isZero();
        assertThat(folder.resolve("report.csv")).content().contains("\ntwo,0,").doesNotContain("low");
        assertThat(cli.err()).contains("skipped: ", "low.json, strip_height (9.5) must be at least 10.0: item 3");
    }

    @Test
    void bench_measures_instances_and_skips_the_rest() {
        int exit = cli.run("bench", "--instances", "", "--seconds", "0.2", "--seeds", "1", "--report", "report.csv");

        assertThat(exit).as(cli.err()).isZero();
        assertThat(folder.resolve("report.csv"))
                .content()
                .startsWith(
                        "instance,seed,seconds,density,evaluations,cpu_seconds,wall_seconds,iterations,threads,length\ntwo,0,0.");
        assertThat(cli.err()).contains("skipped", "pattern.json", "not a strip-packing instance");
        assertThat(cli.out()).containsPattern("two: mean [0-9.]+ %, min [0-9.]+, max [0-9.]+, std 0.000 over 1 seeds");
    }

    @Test
    void a_folder_without_an_instance_is_refused() throws IOException {
        Files.delete(folder.resolve("two.json"));

        assertThat(bench("--seeds", "1")).isEqualTo(3);
        assertThat(cli.err()).contains("folder: no instance; expected at least 1 strip-packing instance");
        assertThat(folder.resolve("table.md")).doesNotExist();
    }

    /** The peer is a shell that prints what a nesting program would. */
    @Test
    void a_peer_runs_beside_and_both_stand_in_the_table() throws IOException {
        Path script = Files.writeString(
                folder.resolve("peer.sh"), "echo first density 12.5 %; test -f $1 && echo \"density: 87.$3$2 %\"");
        int exit = bench("--seeds", "2", "--peer", "sh " + script + " {instance} {seconds} {seed}");

        assertThat(exit).as(cli.err()).isZero();
        assertThat(cli.out()).contains("  peer: 87.010 %", "  peer: 87.110 %");
        assertThat(folder.resolve("table.md"))
                .content()
                .startsWith("| instance | seeds | mean % |")
                .containsPattern("\\n\\| two \\| 2 \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\|"
                        + " 87\\.06 \\| 87\\.01 \\| 87\\.11 \\| [+-][0-9.]+ \\|\\n");
    }

    @Test
    void a_peer_that_fails_is_told_with_its_last_words() throws IOException {
        Path script = Files.writeString(folder.resolve("peer.sh"), "echo no such instance; exit 4");

        assertThat(bench("--seeds", "1", "--peer", "sh " + script)).isEqualTo(1);
        assertThat(cli.err()).contains("must exit 0 and print a density; it exited 4 after: no such instance");
        assertThat(folder.resolve("table.md")).doesNotExist();
    }

    private int bench(String... more) {
        List<String> words =
                new ArrayList<>(List.of("bench", "--instances", "", "--seconds", "0.1", "--report", "report.csv"));
        words.addAll(List.of("--table", folder.resolve("table.md").toString()));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }

    @Test
    void bench_keeps_the_densest_layouts_with_their_pictures() throws IOException {
        String records = folder.resolve("records").toString();

        assertThat(cli.run(
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
                .as(cli.err())
                .isZero();

        assertThat(cli.run(
                        "check", "two.json", folder.resolve("records/two.json").toString()))
                .isZero();
        assertThat(folder.resolve("records/two.svg")).content().startsWith("<svg");
        assertThat(folder.resolve("records/records.csv"))
                .content()
                .startsWith("instance,density,length,seconds,threads,seed\ntwo,0.");
    }
}
