package io.tailorline.pattern.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.AlterationRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of the engine has words in both languages. */
class NoticeWordsTest {

    private static final Path WORDS = Path.of("src/main/resources/io/tailorline/pattern/notice");

    /** A whole code stands in the factory of a notice, or begins like no field of an order and no word of a page. */
    private static final String FACTORY = "Notice\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]";

    private static final String ENGINE = FACTORY + "|\"((?:check|read|note|draft|alter)\\.[a-z.-]+)\"";
    private static final String NESTING = FACTORY + "|\"(nest\\.[a-z.-]+)\"";

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS.resolve(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void both_languages_have_the_same_codes_and_values() throws IOException {
        Properties english = bundle("notices.properties");
        Properties chinese = bundle("notices_zh.properties");
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.forEach((code, words) -> assertThat(places(chinese.getProperty(code.toString())))
                .as(code.toString())
                .isEqualTo(places(words.toString())));
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(words);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void a_mark_on_a_printed_pattern_is_words_and_no_code() throws IOException {
        assertThat(bundle("notices.properties").entrySet())
                .filteredOn(entry -> entry.getKey().toString().startsWith("mark."))
                .isNotEmpty()
                .noneMatch(entry -> entry.getValue().toString().contains("."));
    }

    @Test
    void every_code_in_the_sources_of_every_module_has_words() throws IOException {
        allHaveWords("pattern-engine", ENGINE);
        allHaveWords("nesting-optimizer", NESTING);
        for (String module : List.of("cutter-driver", "workflows", "order-portal")) {
            allHaveWords(module, FACTORY);
        }
    }

    private static void allHaveWords(String module, String codes) throws IOException {
        Properties english = bundle("notices.properties");
        Pattern pattern = Pattern.compile(codes);
        try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher code = pattern.matcher(Files.readString(source));
                while (code.find()) {
                    String found = code.group(1) == null ? code.group(code.groupCount()) : code.group(1);
                    assertThat(english).as(source.toString()).containsKey(found);
                }
            }
        }
    }

    @Test
    void a_notice_is_said_in_the_language_and_with_the_names_of_its_reader() {
        Notice rare = Notice.of(
                "check.rare",
                Word.measure("stature"),
                new Quantity("2150", "mm"),
                Notice.of("range", new Quantity("1480", "mm"), new Quantity("2050", "mm")));
        assertThat(rare.text())
                .isEqualTo("stature of 2150 mm is rare; nearly every body has 1480 mm to 2050 mm."
                        + " Please measure again or ask a tailor.");
        assertThat(new NoticeWords(Locale.SIMPLIFIED_CHINESE, new Pages()).of(rare))
                .isEqualTo("身高 2150 毫米 很少见，几乎所有人为 1480 毫米 到 2050 毫米。请重新量，或询问样板师。");
    }

    @Test
    void a_spread_is_plain_on_the_command_line_only() {
        Notice spread = Notice.of("spread", new Quantity("452", ""), new Quantity("14", "mm"));
        assertThat(spread.text()).isEqualTo("452 +-14 mm");
        assertThat(new NoticeWords(Locale.ENGLISH, new Pages()).of(spread)).isEqualTo("452 ± 14 毫米");
    }

    @Test
    void apostrophes_and_braces_of_a_person_stay() {
        assertThat(Notice.verbatim("The customer's {waist}").text()).isEqualTo("The customer's {waist}");
        assertThat(Notice.of("note.trousers.rise", Quantity.mm(4)).text())
                .isEqualTo("The trousers' band sits 4 mm higher than ordered: the body's rise is short.");
    }

    @Test
    void a_stored_code_that_has_no_words_any_more_is_shown_with_its_values() {
        Notice old = Notice.of("draft.of-before", Word.side("left"), Quantity.mm(4));
        assertThat(old.text()).isEqualTo("draft.of-before left 4 mm");
        assertThat(new NoticeWords(Locale.SIMPLIFIED_CHINESE, new Pages()).of(old))
                .isEqualTo("draft.of-before 左侧 4 毫米");
    }

    @Test
    void several_are_joined_as_the_reader_joins_them() {
        Notice several = Notice.joined(List.of(Word.side("left"), Word.side("right")));
        assertThat(several.text()).isEqualTo("left; right");
    }

    private static final class Pages implements NoticeWords.Names {

        @Override
        public String word(Word word) {
            return "身高";
        }

        @Override
        public String choice(Choice choice) {
            return "戗驳头";
        }

        @Override
        public String quantity(Quantity quantity) {
            return quantity.number() + (quantity.unit().isEmpty() ? "" : " 毫米");
        }

        @Override
        public String between() {
            return "；";
        }
    }

    @Test
    void every_alteration_rule_says_what_it_changes() {
        assertThat(AlterationRule.values())
                .allSatisfy(rule -> assertThat(rule.about().text()).contains(" "));
    }
}
