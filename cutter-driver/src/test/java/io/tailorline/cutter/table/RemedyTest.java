package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever stands at a table that refuses or stops is told what to do, by the driver and by its handbook in the same
 * words.
 */
class RemedyTest {

    private static final Path HANDBOOK = Path.of("../docs/cutting/operating-a-table.md");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_fault_has_a_remedy_in_the_handbook(FaultCode fault) throws Exception {
        assertThat(fault.remedy()).endsWith(".");
        assertThat(Files.readString(HANDBOOK))
                .contains("| %d | %s | %s |".formatted(fault.code(), fault.words(), fault.remedy()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
    void every_refusal_has_a_remedy_in_the_handbook(CommandResult result) throws Exception {
        assertThat(result.remedy()).endsWith(".");
        assertThat(Files.readString(HANDBOOK))
                .contains("| %d | %s | %s |".formatted(result.code(), result.words(), result.remedy()));
    }
}
