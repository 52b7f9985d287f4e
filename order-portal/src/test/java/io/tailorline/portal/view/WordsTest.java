package io.tailorline.portal.view;

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
    private static final List<String> CODES = List.of("cm", "in");

    static Stream<Path> templates() throws IOException {
        return Files.list(RESOURCES.resolve("templates")).sorted();
    }

    static Stream<Path> scripts() throws IOException {
        return Files.list(RESOURCES.resolve("static/js")).sorted();
    }

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh.properties"})
    void no_word_is_told_twice(String name) throws IOException {
        List<String> keys = Files.readAllLines(RESOURCES.resolve(name)).stream()
                .filter(line -> line.matches("[\\w.+-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties english = bundle("messages.properties");
        Properties chinese = bundle("messages_zh.properties");

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
        Properties english = bundle("messages.properties");
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
