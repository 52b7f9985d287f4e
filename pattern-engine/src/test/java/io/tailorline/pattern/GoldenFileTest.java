package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.dxf.PatternDxf;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.render.PatternSvg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that others read stay as they are, byte for byte. {@code -Dgolden=update} rewrites them; look at what changed.
 */
class GoldenFileTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(file).as("golden file; make it with -Dgolden=update").exists();
        assertThat(text).isEqualTo(Files.readString(file));
    }

    @Test
    void the_pattern_file_of_two_panels() throws IOException {
        assertGolden("two-panels.json", PatternJson.text(SamplePattern.pattern()));
    }

    @Test
    void the_picture_of_two_panels() throws IOException {
        assertGolden("two-panels.svg", PatternSvg.picture(SamplePattern.pattern()));
    }

    @Test
    void the_cad_file_of_two_panels() throws IOException {
        assertGolden("two-panels.dxf", PatternDxf.text(SamplePattern.pattern()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-DE"})
    void all_three_are_the_same_where_numbers_are_written_otherwise(String language) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            the_pattern_file_of_two_panels();
            the_picture_of_two_panels();
            the_cad_file_of_two_panels();
        } finally {
            Locale.setDefault(before);
        }
    }
}
