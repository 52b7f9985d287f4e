package io.tailorline.pattern.io.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our files in the hands of readers that are not ours: Debian's {@code python3-ezdxf} and npm's {@code dxf-parser}. The
 * latter is looked for in the folder that {@code TAILORLINE_IT_NODE_MODULES} names.
 */
class DxfPeersTest {

    private static final String NODE_MODULES = System.getenv("TAILORLINE_IT_NODE_MODULES");

    @TempDir
    private Path folder;

    private static Pattern suit() {
        return ((Drafted) new PatternEngine().draft("order-1", Style.twoPiece(), AverageMan.body())).pattern();
    }

    @ParameterizedTest
    @EnumSource(DxfFlavour.class)
    void ezdxf_reads_every_piece(DxfFlavour flavour) throws IOException, InterruptedException {
        assumeTrue(
                succeeds("/usr/bin/python3", "-c", "import ezdxf"),
                "LEFT OUT: python3-ezdxf is not installed; our DXF was not read by it.");
        assertReadBack(flavour, "/usr/bin/python3", script("read-dxf.py"));
    }

    @ParameterizedTest
    @EnumSource(DxfFlavour.class)
    void dxf_parser_reads_every_piece(DxfFlavour flavour) throws IOException, InterruptedException {
        assumeTrue(
                NODE_MODULES != null && Files.isDirectory(Path.of(NODE_MODULES, "dxf-parser")),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with dxf-parser; our DXF was not read by it.");
        assertReadBack(flavour, "node", script("read-dxf.js"), NODE_MODULES);
    }

    private static String script(String name) {
        return Path.of("src/test/resources/peers", name).toAbsolutePath().toString();
    }

    private void assertReadBack(DxfFlavour flavour, String... command) throws IOException, InterruptedException {
        Pattern suit = suit();
        for (DxfOutline outline : DxfOutline.values()) {
            Path file = folder.resolve(outline + ".dxf");
            Files.writeString(file, PatternDxf.text(suit, flavour, outline), StandardCharsets.US_ASCII);
            List<String> lines = output(file, command);
            assertThat(lines).hasSameSizeAs(suit.pieces());
            for (int i = 0; i < lines.size(); i++) {
                assertSame(suit.pieces().get(i), lines.get(i).split(" "));
            }
        }
    }

    private static void assertSame(Piece piece, String[] read) {
        double area = piece.cutLine().signedArea();
        assertThat(Double.parseDouble(read[1])).as(piece.id()).isCloseTo(area, within(area * 1e-4));
        int cuts = piece.notches().stream()
                .mapToInt(notch -> notch.kind() == Notch.Kind.DOUBLE ? 2 : 1)
                .sum();
        assertThat(Integer.parseInt(read[2])).as(piece.id()).isEqualTo(cuts);
        double grain = piece.grainLine().from().distanceTo(piece.grainLine().to());
        assertThat(Double.parseDouble(read[3])).as(piece.id()).isCloseTo(grain, within(0.001));
        assertThat(Integer.parseInt(read[4]))
                .as(piece.id())
                .isEqualTo(piece.drillHoles().size());
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private List<String> output(Path file, String... command) throws IOException, InterruptedException {
        List<String> words = new java.util.ArrayList<>(List.of(command));
        words.add(file.toString());
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return Files.readAllLines(out);
    }
}
