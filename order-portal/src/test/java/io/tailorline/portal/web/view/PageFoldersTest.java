package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages are divided as the code is: what a context shows lies in its folder and takes from others only what all share.
 */
class PageFoldersTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String SHARED = "web";

    /** In a template: fragments, scripts and styles. */
    private static final Pattern OF_TEMPLATE = Pattern.compile("(?:~\\{|/static/(?:js|css)/)(\\w+)/");

    /** In a script: modules of another folder. */
    private static final Pattern OF_SCRIPT = Pattern.compile("from '\\.\\./(\\w+)/");

    @Test
    void a_context_uses_templates_scripts_and_styles_of_its_own_or_of_all() throws IOException {
        assertThat(foreign("templates", OF_TEMPLATE)).isEmpty();
        assertThat(foreign("static/js", OF_SCRIPT)).isEmpty();
    }

    private static List<String> foreign(String root, Pattern used) throws IOException {
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(root))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String context =
                        RESOURCES.resolve(root).relativize(file).getName(0).toString();
                used.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(found -> !found.endsWith(context + "/") && !found.endsWith(SHARED + "/"))
                        .forEach(found -> foreign.add(file.getFileName() + " uses " + found));
            }
        }
        return foreign;
    }
}
