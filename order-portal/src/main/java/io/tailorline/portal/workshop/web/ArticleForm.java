package io.tailorline.portal.workshop.web;

import io.tailorline.nesting.cloth.Nap;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.CareSymbols;
import io.tailorline.workflow.workshop.article.ArticleField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The inputs of an article's page, in groups. */
final class ArticleForm {

    /** @param title its key among the messages: {@code article.group.<title>} */
    record Group(String title, List<Input> inputs) {}

    /**
     * @param word of the field
     * @param type {@code text}, {@code number}, {@code choice} or {@code country}
     * @param unit empty when it has none
     * @param choices words that can be chosen, "" for unknown among them
     */
    record Input(String word, String type, String unit, List<String> choices) {

        static Input text(ArticleField field) {
            return new Input(field.word(), "text", "", List.of());
        }

        static Input number(ArticleField field, String unit) {
            return new Input(field.word(), "number", unit, List.of());
        }

        static Input choice(ArticleField field, List<String> choices) {
            return new Input(field.word(), "choice", "", choices);
        }

        static Input care(ArticleField field, CareSymbols.Symbol[] symbols) {
            List<String> words = new ArrayList<>(List.of(""));
            Arrays.stream(symbols).map(CareSymbols.Symbol::word).forEach(words::add);
            return choice(field, words);
        }
    }

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "name",
                    List.of(
                            Input.text(ArticleField.ID),
                            Input.choice(
                                    ArticleField.KIND,
                                    Arrays.stream(ArticleKind.values())
                                            .map(ArticleKind::word)
                                            .toList()),
                            Input.text(ArticleField.NAME_EN),
                            Input.text(ArticleField.NAME_ZH),
                            Input.text(ArticleField.COLOUR))),
            new Group(
                    "cloth",
                    List.of(
                            Input.number(ArticleField.USABLE_WIDTH, "mm"),
                            Input.number(ArticleField.WEIGHT, "g/m²"),
                            Input.choice(
                                    ArticleField.NAP,
                                    Arrays.stream(Nap.values()).map(Nap::word).toList()),
                            Input.choice(ArticleField.FACE, List.of("up", "down")),
                            Input.number(ArticleField.SHRINKAGE_WARP, "%"),
                            Input.number(ArticleField.SHRINKAGE_WEFT, "%"),
                            Input.choice(ArticleField.MARKER_RULES, List.of("true", "false")))),
            new Group(
                    "pattern",
                    List.of(
                            Input.number(ArticleField.WEFT_REPEAT, "mm"),
                            Input.number(ArticleField.OFFSET, "mm"),
                            Input.number(ArticleField.WARP_REPEAT, "mm"),
                            Input.number(ArticleField.OFFSET_ALONG, "mm"),
                            Input.text(ArticleField.LINE_COLOUR))),
            new Group(
                    "supply",
                    List.of(
                            Input.number(ArticleField.PRICE, ""),
                            Input.text(ArticleField.CURRENCY),
                            Input.text(ArticleField.SUPPLIER),
                            Input.number(ArticleField.LEAD_TIME, "d"))),
            new Group(
                    "label",
                    List.of(
                            Input.text(ArticleField.FIBRES),
                            Input.care(ArticleField.WASHING, CareSymbols.Washing.values()),
                            Input.care(ArticleField.BLEACHING, CareSymbols.Bleaching.values()),
                            Input.care(ArticleField.DRYING, CareSymbols.Drying.values()),
                            Input.care(ArticleField.IRONING, CareSymbols.Ironing.values()),
                            Input.care(ArticleField.CARE, CareSymbols.Professional.values()),
                            new Input(ArticleField.ORIGIN.word(), "country", "", List.of()))));

    private ArticleForm() {}

    static List<Group> groups() {
        return GROUPS;
    }

    /** What a new article begins with. */
    static Map<String, String> fresh() {
        Map<String, String> typed = new LinkedHashMap<>();
        ArticleField.words().forEach(word -> typed.put(word, ""));
        typed.put(ArticleField.KIND.word(), ArticleKind.SHELL.word());
        typed.put(ArticleField.NAP.word(), Nap.TWO_WAY.word());
        typed.put(ArticleField.FACE.word(), "up");
        typed.put(ArticleField.MARKER_RULES.word(), "true");
        return typed;
    }

    /** Names by code, in the order of the names. */
    static Map<String, String> countries(Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(code -> name(code, locale)))
                .forEach(code -> names.put(code, name(code, locale)));
        return names;
    }

    private static String name(String code, Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
