package io.tailorline.cutter.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.cutter.modbus.SampleMaps;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.json.FormatFault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileYamlTest {

    private static final String OWN = """
            name: own
            fieldX: 1500
            fieldY: 1700
            maxSpeed: 900
            acceleration: 4000
            jerk: 60000
            cornerDeviation: 0.05
            knifeRotationDegPerS: 2000
            airSpeed: 1100
            liftAngleDeg: 50
            liftPlungeSeconds: 0.2
            notchSeconds: 0.15
            drillSeconds: 0.3
            sharpenEveryMetres: 3.8
            sharpenSeconds: 0.5
            conveyor: {window: 1400, speed: 400, settleSeconds: 2.5, overlapped: false}
            """;

    @TempDir
    Path folder;

    @Test
    void a_profile_file_becomes_a_table() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), OWN);

        TableProfile table = ProfileYaml.find(file.toString());

        assertThat(table.name()).isEqualTo("own");
        assertThat(table.liftAngleDeg()).isEqualTo(50);
        assertThat(table.conveyor().secondsFor(400)).isEqualTo(3.5);
        assertThat(table.registers()).isEmpty();
        assertThat(table.labelSeconds()).isEmpty();
    }

    @Test
    void a_labeller_is_known_by_its_time() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), OWN + "labelSeconds: 1.2\n");

        assertThat(ProfileYaml.find(file.toString()).labelSeconds()).hasValue(1.2);

        Files.writeString(file, OWN + "labelSeconds: 1200\n");
        assertThatThrownBy(() -> ProfileYaml.find(file.toString()))
                .hasMessageContaining(
                        "labelSeconds (1200 s) must be from 0 to 10 s. Give seconds, not milliseconds; expected");
    }

    @Test
    void a_register_map_is_looked_for_beside_the_profile() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), OWN + "registers: maps/foreign.yaml\n");
        Path map = Files.createDirectories(folder.resolve("maps")).resolve("foreign.yaml");
        Files.writeString(map, SampleMaps.text("foreign.yaml"));

        assertThat(ProfileYaml.find(file.toString()).registers()).contains("maps/foreign.yaml");
        assertThat(ProfileYaml.registersOf(file.toString()).unit()).isEqualTo(17);
        assertThat(ProfileYaml.registersOf("reference").name()).isEqualTo("tailorline");
    }

    @Test
    void a_profile_with_a_broken_register_map_is_refused_before_anything_moves() throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), OWN + "registers: map.yaml\n");
        assertThatThrownBy(() -> ProfileYaml.find(file.toString()))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining("map.yaml")
                .hasMessageContaining("cannot be read");
        Files.writeString(folder.resolve("map.yaml"), "name: mine\n");
        assertThatThrownBy(() -> ProfileYaml.find(file.toString()))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining("map.yaml, $.wordOrder: missing");
    }

    @Test
    void a_built_in_name_needs_no_file() throws Exception {
        assertThat(ProfileYaml.find("fast")).isEqualTo(BuiltInProfile.FAST.profile());
    }

    @Test
    void a_built_in_table_is_a_file_like_any_other() throws Exception {
        Path copy = Files.writeString(folder.resolve("copy.yaml"), BuiltInProfile.REFERENCE.text());

        assertThat(ProfileYaml.read(copy)).isEqualTo(BuiltInProfile.REFERENCE.profile());
    }

    @Test
    void a_name_that_is_neither_table_nor_file_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> ProfileYaml.find("quick"))
                .isInstanceOf(FormatFault.class)
                .hasMessage("quick, table: no such table or file; expected slow, reference, fast, or a file.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxSpeed: 900 | maxSpeed: fast | own.yaml, $.maxSpeed: \"fast\"; expected a number.",
                "maxSpeed: 900 | maxSpeed: -1   | own.yaml, $: maxSpeed (-1 mm/s) must be from 50 to 3000 mm/s. Give mm/s: 1 m/s is 1000,",
                "acceleration: 4000 | acceleration: 0.5 | own.yaml, $: acceleration (0.5 mm/s2) must be from 200 to 30000 mm/s2. Give mm/s2: 0.5 g is 4903.325; expected a table profile.",
                "window: 1400  | window: 0      | own.yaml, $.conveyor: conveyor.window (0 mm) must be from 100 to 20000 mm. Give millimetres,",
                "jerk: 60000   | jolt: 60000    | own.yaml, $.jolt: 60000; expected a known field: name,",
                "fieldY: 1700  | fieldX: 1700   | own.yaml, line 3, column 7, $.fieldX: 'fieldX' is given twice; expected once.",
            })
    void a_fault_names_the_field_and_what_was_expected(String right, String wrong, String message) {
        String yaml = OWN.replace(right, wrong);

        assertThatThrownBy(() -> ProfileYaml.parse("own.yaml", yaml))
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void a_missing_field_is_named() {
        String yaml = OWN.replace("jerk: 60000\n", "");

        assertThatThrownBy(() -> ProfileYaml.parse("own.yaml", yaml))
                .hasMessage("own.yaml, $.jerk: missing; expected a number.");
    }

    /** Of each figure: missing, negative, no number, not finite. */
    @Test
    void no_broken_figure_passes() {
        for (String line :
                OWN.lines().filter(field -> field.matches("\\w+: [0-9.]+")).toList()) {
            String field = line.substring(0, line.indexOf(':'));
            assertThat(refused(OWN.replace(line + "\n", ""))).contains("$." + field + ": missing; expected a number.");
            assertThat(refused(OWN.replace(line, line.replace(": ", ": -"))))
                    .contains("$: " + field + " (-", " must be from ");
            assertThat(refused(OWN.replace(line, field + ": .nan"))).contains("$." + field + ": ", "expected ");
            assertThat(refused(OWN.replace(line, field + ": -.inf"))).contains("$." + field + ": ", "expected ");
            assertThat(refused(OWN.replace(line, field + ": [1]")))
                    .contains("$." + field + ": [1]; expected a number.");
        }
        assertThat(refused(OWN + "mostNotchDepth: 0\n")).contains("mostNotchDepth (0 mm) must be from 1 to 100 mm.");
        assertThat(refused(OWN.replace("speed: 400", "speed: -400")))
                .contains("conveyor.speed (-400 mm/s) must be from");
        assertThat(refused(OWN.replace("settleSeconds: 2.5, ", ""))).contains("$.conveyor.settleSeconds: missing");
    }

    private static String refused(String yaml) {
        return catchThrowableOfType(FormatFault.class, () -> ProfileYaml.parse("own.yaml", yaml))
                .getMessage();
    }
}
