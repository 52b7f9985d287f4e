package io.tailorline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds for every Markdown file: its relative links lead to files, and its prose can be read and compared by
 * lines.
 */
class DocumentationTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    /**
     * Columns of a line of prose; a table's row, a block of code or preformatted text and a picture stay as long as
     * they are.
     */
    private static final int WIDEST = 160;

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    @Test
    void every_relative_link_in_a_document_leads_to_a_file() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (target.contains("://") || target.startsWith("mailto:")) {
                    continue;
                }
                links++;
                if (!Files.exists(document.resolveSibling(target))) {
                    broken.add(REPOSITORY.relativize(document) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links)
                .as("links found, so that this test looks at something")
                .isPositive();
    }

    @Test
    void no_line_of_prose_is_wider_than_a_screen() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path document : documents()) {
            boolean isCode = false;
            List<String> lines = Files.readAllLines(document);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                isCode ^= line.stripLeading().startsWith("```");
                if (!isCode && line.length() > WIDEST && !line.matches("\\s*(\\||!\\[| {4}).*")) {
                    wide.add("%s:%d has %d columns".formatted(REPOSITORY.relativize(document), i + 1, line.length()));
                }
            }
        }
        assertThat(wide)
                .as("one sentence or clause a line, at most %d columns", WIDEST)
                .isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
