package io.tailorline.cutter.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.file.FileOptions;
import io.tailorline.cutter.file.IsoFormat;
import io.tailorline.json.FormatFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileOptionsYamlTest {

    private static FileOptions parse(String yaml) throws FormatFault {
        return FileOptionsYaml.parse("table.yaml", yaml);
    }

    @Test
    void a_table_that_says_nothing_takes_the_usual() throws FormatFault {
        assertThat(parse("name: ours")).isEqualTo(FileOptions.USUAL);
        assertThat(FileOptionsYaml.find("slow")).isEqualTo(FileOptions.USUAL);
    }

    @Test
    void what_a_table_says_replaces_the_usual_field_by_field() throws FormatFault {
        FileOptions options = parse("""
                name: ours
                files:
                  iso: {format: G71, splitMBlocks: true, maxPoints: 900}
                  hpgl: {version: 1, markPen: 4, textPen: 0}
                  gcode: {axis: A, blending: 0, knifeDown: G0 Z-2, subprograms: false}
                """);

        assertThat(options.iso())
                .isEqualTo(new FileOptions.Iso(IsoFormat.G71, true, 1524, 900, true, FileOptions.Overcut.FILE));
        assertThat(options.hpgl()).isEqualTo(new FileOptions.Hpgl(1, 1, 4, 0));
        assertThat(options.gcode()).isEqualTo(new FileOptions.Gcode("A", 0, "G0 Z-2", "M5", true, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files: {iso: {format: g72}}         | $.files.iso.format | expected one of g70, g71, inch42
            files: {iso: {splitMBlock: true}}   | $.files.iso.splitMBlock | expected a known field
            files: {iso: {maxBlockMove: 0}}     | $.files.iso | must be 1 mm or more
            files: {hpgl: {version: 3}}         | $.files.hpgl | must be 1 or 2
            files: {hpgl: {cutPen: 9}}          | $.files.hpgl | must be 1 to 8
            files: {gcode: {axis: X}}           | $.files.gcode | must be A, B or C
            files: {gcode: {blending: 2}}       | $.files.gcode | must be 0 to 1 mm
            files: {gcode: {knifeUp: (lift)}}   | $.files.gcode | one block of G-code
            files: {dxf: {}}                    | $.files.dxf | expected a known field
            """)
    void what_no_table_can_mean_is_refused_with_its_place(String yaml, String place, String reason) {
        assertThatThrownBy(() -> parse(yaml)).isInstanceOf(FormatFault.class).hasMessageContainingAll(place, reason);
    }

    @Test
    void a_profile_may_have_the_section() throws FormatFault {
        assertThatThrownBy(() -> ProfileYaml.parse("table.yaml", "files: {}")).hasMessageNotContaining("known field");
    }
}
