package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages are divided as the code is: what a context shows lies in its folder and takes from others only what all share.
 */
class PageFoldersTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String SHARED = "web";

    /** In a template: fragments, scripts and styles. */
    private static final Pattern OF_TEMPLATE =
            Pattern.compile("(?:~\\{|/static/(?:js|css)/|'(?=\\w+/[\\w-]+'))(\\w+)/");

    /** In a script: modules of another folder. */
    private static final Pattern OF_SCRIPT = Pattern.compile("from '\\.\\./(\\w+)/");

    private static final Pattern BLOCK = Pattern.compile("/\\*.*?\\*/|\\{[^{}]*}", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("[.#]([a-zA-Z][\\w-]*)");

    @Test
    void a_context_uses_templates_scripts_and_styles_of_its_own_or_of_all() throws IOException {
        assertThat(foreign("templates", OF_TEMPLATE)).isEmpty();
        assertThat(foreign("static/js", OF_SCRIPT)).isEmpty();
    }

    /** A class counts as used where its name stands as a word. */
    @Test
    void what_only_one_context_shows_is_not_styled_for_all() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String root : List.of("templates", "static/js")) {
            for (Path file : filesOf(root)) {
                pages.merge(contextOf(root, file), Files.readString(file), String::concat);
            }
        }
        String rules = Files.readString(RESOURCES.resolve("static/css/web/house.css"));
        assertThat(CLASS.matcher(BLOCK.matcher(rules).replaceAll(" "))
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .filter(name -> usedBy(name, pages).size() == 1
                                && !usedBy(name, pages).contains(SHARED)))
                .isEmpty();
    }

    private static Set<String> usedBy(String name, Map<String, String> pages) {
        Pattern word = Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])");
        return pages.keySet().stream()
                .filter(context -> word.matcher(pages.get(context)).find())
                .collect(Collectors.toSet());
    }

    private static List<String> foreign(String root, Pattern used) throws IOException {
        List<String> foreign = new ArrayList<>();
        for (Path file : filesOf(root)) {
            String context = contextOf(root, file);
            used.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(found -> !found.endsWith(context + "/") && !found.endsWith(SHARED + "/"))
                    .forEach(found -> foreign.add(file.getFileName() + " uses " + found));
        }
        return foreign;
    }

    private static List<Path> filesOf(String root) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(root))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String contextOf(String root, Path file) {
        return RESOURCES.resolve(root).relativize(file).getName(0).toString();
    }
}
