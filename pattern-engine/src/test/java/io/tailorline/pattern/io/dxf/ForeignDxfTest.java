package io.tailorline.pattern.io.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Production files of Gerber and CLO, read where they are; the project holds no copy of them. */
class ForeignDxfTest {

    @ParameterizedTest
    @CsvSource({
        "GLX4802S19_AAMA.DXF, '', 3, 11",
        "GLX4802S19_AAMA.DXF, 52, 3, 0",
        "drill-holes.DXF, '', 8, 33",
        "clo-box.dxf, '', 1, 0",
        "clo-pattern.dxf, '', 9, 18"
    })
    void a_file_of_another_system_becomes_pieces(String name, String size, int pieces, int cuts) throws FormatFault {
        Path file = SharedBodies.folder().resolve("data/dxf").resolve(name);
        assumeTrue(Files.exists(file), "LEFT OUT: " + name + " is not here; files of other systems were not read.");

        DxfImport read =
                new PatternDxfReader(BrokenPieces.REFUSE, Optional.of(size).filter(text -> !text.isEmpty())).read(file);

        Pattern pattern = read.pattern();
        assertThat(pattern.pieces()).hasSize(pieces);
        assertThat(pattern.pieces().stream()
                        .mapToInt(piece -> piece.notches().size())
                        .sum())
                .isEqualTo(cuts);
        assertThat(Certificate.of(pattern).results())
                .filteredOn(result -> result.name().startsWith("A."))
                .filteredOn(result -> !Set.of("A.shortestChord", "A.fitsCloth", "A.marksInside")
                        .contains(result.name()))
                .allSatisfy(result -> assertThat(result.findings()).isEmpty());
        assertThat(PatternJson.parse("again", PatternJson.text(pattern)).pieces())
                .isEqualTo(pattern.pieces());
    }
}
