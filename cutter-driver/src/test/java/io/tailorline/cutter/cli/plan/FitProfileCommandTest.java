package io.tailorline.cutter.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.SamplePrograms;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitProfileCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int fit(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "fit-profile";
        all[1] = "--out";
        all[2] = folder.resolve("mine.yaml").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return CutterCli.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String timed(String name, CutProgram program, TableProfile truth) throws Exception {
        Path file = folder.resolve(name + ".json");
        ProgramJson.write(program, file);
        return file + "=" + ProgramTime.of(program.steps(), truth).total();
    }

    @Test
    void measured_times_become_a_profile_that_the_other_commands_read() throws Exception {
        TableProfile known = BuiltInProfile.REFERENCE.profile();
        TableProfile truth = known.withFitted(4000, known.jerk(), 0.2, 0.16);

        int code = fit(
                "--name",
                "hall 2",
                timed("long", SamplePrograms.rectangles(8, 1400, 180, 0), truth),
                timed("corners", SamplePrograms.rectangles(90, 40, 40, 0), truth),
                timed("notches", SamplePrograms.rectangles(9, 1000, 150, 20), truth));

        assertThat(code).as(err.toString()).isZero();
        TableProfile fitted = ProfileYaml.read(folder.resolve("mine.yaml"));
        assertThat(fitted.name()).isEqualTo("hall 2");
        assertThat(fitted.acceleration()).isBetween(3990.0, 4010.0);
        assertThat(fitted.conveyor()).isEqualTo(known.conveyor());
        assertThat(out.toString())
                .contains("hall 2, fitted to 3 jobs")
                .containsPattern("notchSeconds +0.1600 s +\\+- ")
                .containsPattern("jerk +8.000e\\+04 mm/s3 not determined, kept")
                .contains("long.json")
                .contains("condition");
    }

    @Test
    void a_register_map_is_named_as_seen_from_the_new_file() throws Exception {
        Path hall = Files.createDirectories(folder.resolve("hall"));
        Files.copy(
                Path.of("src/main/resources/io/tailorline/cutter/registers/tailorline.yaml"),
                hall.resolve("own-map.yaml"));
        Path own = hall.resolve("own.yaml");
        Files.writeString(own, BuiltInProfile.REFERENCE.text() + "\nregisters: own-map.yaml\n");
        TableProfile known = BuiltInProfile.REFERENCE.profile();
        TableProfile truth = known.withFitted(4000, known.jerk(), 0.2, 0.16);

        int code = fit(
                "--table",
                own.toString(),
                timed("long", SamplePrograms.rectangles(8, 1400, 180, 0), truth),
                timed("corners", SamplePrograms.rectangles(90, 40, 40, 0), truth),
                timed("notches", SamplePrograms.rectangles(9, 1000, 150, 20), truth));

        assertThat(code).as(err.toString()).isZero();
        assertThat(ProfileYaml.read(folder.resolve("mine.yaml")).registers()).hasValue("hall/own-map.yaml");
    }

    @Test
    void jobs_that_do_not_determine_the_figures_are_refused_and_no_file_is_written() throws Exception {
        String job = timed("corners", SamplePrograms.rectangles(90, 40, 40, 0), BuiltInProfile.REFERENCE.profile());

        assertThat(fit(job, job, job)).isEqualTo(1);

        assertThat(err.toString()).startsWith("These jobs do not determine some figures: ");
        assertThat(Files.exists(folder.resolve("mine.yaml"))).isFalse();
    }

    @Test
    void the_jerk_is_fitted_when_it_is_asked_for() throws Exception {
        TableProfile known = BuiltInProfile.REFERENCE.profile();
        TableProfile truth = known.withFitted(4000, 40_000, 0.2, known.notchSeconds());

        int code = fit(
                "--fit",
                "acceleration,jerk,liftPlungeSeconds",
                timed("long", SamplePrograms.rectangles(8, 1400, 180, 0), truth),
                timed("corners", SamplePrograms.rectangles(90, 40, 40, 0), truth),
                timed("tiny", SamplePrograms.rectangles(120, 10, 10, 0), truth));

        assertThat(code).as(err.toString()).isZero();
        assertThat(ProfileYaml.read(folder.resolve("mine.yaml")).jerk()).isBetween(39_500.0, 40_500.0);
        assertThat(out.toString()).contains("not determined, kept");
        assertThat(fit("--fit", "speed", timed("long", SamplePrograms.rectangles(8, 1400, 180, 0), truth)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--fit 'speed' must be of acceleration, jerk,");
    }

    @Test
    void a_time_that_is_no_number_is_wrong_usage() {
        assertThat(fit("suit.json=soon")).isEqualTo(2);
        assertThat(err.toString()).contains("'suit.json=soon' must be PROGRAM.json=SECONDS");
    }
}
