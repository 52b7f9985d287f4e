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
                        "instance,seed,budget,seconds,density,evaluations,cpu_seconds,wall_seconds,iterations,threads,length,first_seconds,goal_seconds\ntwo,0,0.2,0.");
        assertThat(cli.err()).contains("skipped", "pattern.json", "not a strip-packing instance");
        assertThat(cli.out())
                .containsPattern("two: mean [0-9.]+ %, min [0-9.]+, max [0-9.]+, std 0.000 over 1 seeds of 0.2 s");
    }

    @Test
    void a_folder_without_an_instance_is_refused() throws IOException {
        Files.delete(folder.resolve("two.json"));

        assertThat(bench("--seeds", "1")).isEqualTo(3);
        assertThat(cli.err()).contains("folder: no instance; expected at least 1 strip-packing instance");
        assertThat(folder.resolve("page.md")).doesNotExist();
    }

    /** The peer is a shell that prints what a nesting program would. */
    @Test
    void a_peer_runs_beside_and_both_stand_in_the_table() throws IOException {
        Path script = Files.writeString(
                folder.resolve("peer.sh"), "echo first density 12.5 %; test -f $1 && echo \"density: 87.$3$2 %\"");
        int exit = bench("--seeds", "2", "--peer", "sh " + script + " {instance} {seconds} {seed}");

        assertThat(exit).as(cli.err()).isZero();
        assertThat(cli.out()).contains("  peer: 87.010 %", "  peer: 87.110 %");
        assertThat(folder.resolve("page.md"))
                .content()
                .startsWith("# Nesting: instances of the literature\n")
                .contains("    java -jar nesting-optimizer-cli.jar bench --instances ", "seconds of wall time")
                .containsPattern("\\n\\| two \\| 0.1 \\| 2 (\\| [0-9.]+ ){6}\\|"
                        + " 87\\.06 \\| 87\\.01 \\| 87\\.11 \\| [+-][0-9.]+ \\|\\n");
    }

    @Test
    void a_peer_that_fails_is_told_with_its_last_words() throws IOException {
        Path script = Files.writeString(folder.resolve("peer.sh"), "echo no such instance; exit 4");

        assertThat(bench("--seeds", "1", "--peer", "sh " + script)).isEqualTo(1);
        assertThat(cli.err()).contains("must exit 0 and print a density; it exited 4 after: no such instance");
        assertThat(folder.resolve("page.md")).doesNotExist();
    }

    /** A man of average measures, as the table gives them: mm, and tenths of a kilogram. */
    private static final String BODIES = """
            subjectid,gender,stature,weightkg,neckcircumference,neckcircumferencebase,chestcircumference,chestheight,\
            waistcircumference,buttockcircumference,shoulderlength,acromialheight,cervicaleheight,suprasternaleheight,\
            interscyeii,waistbacklength,waistfrontlengthsitting,waistheightomphalion,tenthribheight,buttockheight,\
            sleeveoutseam,bicepscircumferenceflexed,wristcircumference,handcircumference,crotchheight,\
            crotchlengthomphalion,thighcircumference,lowerthighcircumference,calfcircumference,anklecircumference,\
            heelanklecircumference,kneeheightmidpatella
            1,Male,1755,850,395,420,1055,1280,940,1020,150,1440,1510,1430,420,470,390,1055,1120,885,\
            595,355,175,215,845,620,620,410,390,230,340,485
            """;

    /** One body, since the seconds of a build are few. */
    @Test
    void suits_of_bodies_are_laid_some_to_a_lay_and_reported_as_a_page() throws IOException {
        Files.writeString(folder.resolve("bodies.csv"), BODIES);
        String page = folder.resolve("page.md").toString();
        int exit = cli.run(
                "bench",
                "--bodies",
                "bodies.csv",
                "--suits",
                "1,2",
                "--seconds",
                "0.2,0.3",
                "--seeds",
                "1",
                "--page",
                page);

        assertThat(exit).as(cli.err()).isZero();
        assertThat(folder.resolve("page.md"))
                .content()
                .startsWith("# Nesting: suits\n")
                .contains(
                        "bench --bodies bodies.csv --suits 1,2 --seconds 0.2,0.3 --seeds 1 --page page.md\n",
                        "\n| 1 suit | 0.2 | 1 | ",
                        "\n| 2 suits | 0.2 | 1 | ",
                        "\n| 1 suit | 0.3 | 1 | ");
    }

    @Test
    void records_are_kept_of_instances_only() {
        assertThat(cli.run("bench", "--bodies", "bodies.csv", "--seconds", "1", "--seeds", "1", "--records", "r"))
                .isEqualTo(2);
        assertThat(cli.err()).contains("--peer and --records go with --instances.");
    }

    private int bench(String... more) {
        List<String> words =
                new ArrayList<>(List.of("bench", "--instances", "", "--seconds", "0.1", "--report", "report.csv"));
        words.addAll(List.of("--page", folder.resolve("page.md").toString()));
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
