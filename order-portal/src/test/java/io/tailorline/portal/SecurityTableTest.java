package io.tailorline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of {@code docs/security.md} names a test that exists, or says why it is not met. */
class SecurityTableTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("^\\| (v5\\.0\\.0-\\d+\\.\\d+\\.\\d+|V\\d+) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");

    @Test
    void every_row_names_a_test_that_exists_or_says_why_it_is_not_met() throws IOException {
        Map<String, String> sources = sources();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(REPOSITORY.resolve("docs/security.md"))) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            rows++;
            Matcher test = TEST.matcher(row.group(2));
            boolean named = false;
            while (test.find()) {
                named = true;
                String source = sources.getOrDefault(test.group(1), "");
                if (!source.contains("void " + test.group(2) + "(")) {
                    wrong.add(row.group(1) + ": there is no " + test.group());
                }
            }
            if (!named && !row.group(2).contains("not met, because")) {
                wrong.add(row.group(1) + " names no test and does not say that it is not met");
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(rows).as("rows found, so that this test looks at something").isGreaterThan(30);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            List<Path> tests = files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .toList();
            for (Path test : tests) {
                String name = test.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(test), String::concat);
            }
        }
        return sources;
    }
}
