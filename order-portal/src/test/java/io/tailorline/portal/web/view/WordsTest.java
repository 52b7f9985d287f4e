package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Every word that a person reads is in both languages, and none of them stands in a template or a script. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> READ_ALOUD = List.of("title", "aria-label", "alt", "placeholder", "value");
    private static final List<String> CODES = List.of("cm", "in", "try", "store");

    static Stream<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    static Stream<Path> scripts() throws IOException {
        return files("static/js", ".js");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        return Files.walk(RESOURCES.resolve(folder))
                .filter(file -> file.toString().endsWith(ending))
                .sorted();
    }

    /** All bundles of a language: {@code .properties}, {@code _zh.properties}. */
    private static List<Path> bundles(String ending) throws IOException {
        return files("messages", ending)
                .filter(file -> ending.startsWith("_") || !file.toString().contains("_"))
                .toList();
    }

    private static Properties words(String ending) throws IOException {
        Properties words = new Properties();
        for (Path bundle : bundles(ending)) {
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {".properties", "_zh.properties"})
    void no_word_is_told_twice(String ending) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path bundle : bundles(ending)) {
            Files.readAllLines(bundle).stream()
                    .filter(line -> line.matches("[\\w.+-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(keys::add);
        }

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void a_bundle_has_its_translation_and_the_application_reads_it() throws IOException {
        List<String> english =
                bundles(".properties").stream().map(WordsTest::basename).toList();

        assertThat(bundles("_zh.properties")).extracting(WordsTest::basename).isEqualTo(english);
        assertThat(Files.readString(RESOURCES.resolve("application.yml")))
                .contains("basename: " + String.join(",", english) + ",");
        assertThat(PageMessages.PAGES).isEqualTo(english);
    }

    private static String basename(Path bundle) {
        return RESOURCES.relativize(bundle).toString().replaceAll("(_zh)?\\.properties$", "");
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties english = words(".properties");
        Properties chinese = words("_zh.properties");

        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(chinese.values()).doesNotContain("");
        english.forEach((key, text) -> assertThat(places(chinese.getProperty(key.toString())))
                .as(key.toString())
                .isEqualTo(places(text.toString())));
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_words_of_its_own(Path template) throws Exception {
        Node root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(template.toFile());
        List<String> found = new ArrayList<>();
        collect(root, found);

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_can_be_read_on_one_screen(Path template) throws IOException {
        assertThat(Files.readAllLines(template)).allMatch(line -> line.length() < 160);
    }

    private static void collect(Node node, List<String> found) {
        if (node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().matches("(?s).*\\p{L}.*")) {
            found.add(node.getNodeValue().strip());
        }
        if (node instanceof Element element) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                if (READ_ALOUD.contains(attribute.getNodeName())
                        && attribute.getNodeValue().matches(".*\\p{L}.*")
                        && !CODES.contains(attribute.getNodeValue())) {
                    found.add(attribute.getNodeName() + "=" + attribute.getNodeValue());
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_message_of_a_template_exists(Path template) throws IOException {
        Properties english = words(".properties");
        Matcher matcher = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]").matcher(Files.readString(template));
        while (matcher.find()) {
            assertThat(english).containsKey(matcher.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_shows_only_words_it_was_given(Path script) throws IOException {
        Matcher shown = Pattern.compile("textContent = (['\"`])([^'\"`]*)\\1").matcher(Files.readString(script));
        while (shown.find()) {
            assertThat(shown.group(2)).doesNotMatch("(?s).*\\p{L}{3}.*");
        }
    }
}
