package io.tailorline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a step tells a tailor has words in the engine's bundle, which has the same codes in both languages. */
class NoticeCodesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/tailorline/workflow");
    private static final Pattern CODE = Pattern.compile("Notice\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void every_code_in_the_sources_has_words() throws IOException {
        assertThat(codes()).isNotEmpty();
        assertThat(ResourceBundle.getBundle("io.tailorline.pattern.notice.notices", Locale.ROOT)
                        .keySet())
                .containsAll(codes());
    }

    private static List<String> codes() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(source));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }
}
