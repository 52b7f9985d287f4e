package io.tailorline.portal.patternroom.house.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.pattern.piece.EaseGirth;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style.Fit;
import io.tailorline.portal.web.view.TypedNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of the form, and the settings that they say. Lists are texts, a line an entry: what one would write into
 * the file, with blanks between.
 */
final class HouseForm {

    private static final Pattern ENTRY =
            Pattern.compile("^(?:(?<list>ease|allowances|alterations)\\[(?<line>\\d{1,3})\\]|options\\.(?<option>.+))");

    private HouseForm() {}

    /** The fields of these settings, by name. */
    static Map<String, String> fields(Optional<House> settings) {
        Map<String, String> fields = Arrays.stream(EaseGirth.values())
                .flatMap(girth -> Arrays.stream(Fit.values())
                        .map(fit -> Map.entry(field(girth, fit), ease(settings, girth, fit))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        fields.put("name", settings.map(House::name).orElse(""));
        fields.put(
                "allowances",
                lines(settings.map(House::allowances).orElse(List.of()).stream()
                        .map(each -> "%s %s %s".formatted(each.piece(), each.edge(), mm(each.mm())))
                        .toList()));
        fields.put(
                "options",
                lines(settings.map(House::options).orElse(Map.of()).entrySet().stream()
                        .map(each -> "%s %s"
                                .formatted(
                                        each.getKey(),
                                        each.getValue() instanceof Double number ? mm(number) : each.getValue()))
                        .toList()));
        fields.put(
                "alterations",
                lines(settings.map(House::alterations).orElse(List.of()).stream()
                        .map(each ->
                                "%s %s %s".formatted(each.rule(), each.side().word(), mm(each.amount())))
                        .toList()));
        return fields;
    }

    private static String ease(Optional<House> settings, EaseGirth girth, Fit fit) {
        var own = settings.map(house -> house.ease(girth, fit));
        return own.isPresent() && own.get().isPresent() ? mm(own.get().getAsDouble()) : "";
    }

    static String field(EaseGirth girth, Fit fit) {
        return "ease." + girth.word() + "." + fit.word();
    }

    private static String lines(List<String> all) {
        return String.join("\n", all);
    }

    static String mm(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /**
     * The settings as the file would hold them.
     *
     * @param version that they get
     */
    static ObjectNode tree(Map<String, String> fields, int version) {
        ObjectNode house = JsonNodeFactory.instance.objectNode();
        house.put("name", fields.getOrDefault("name", "").strip());
        house.put("version", version);
        ArrayNode ease = house.putArray("ease");
        for (EaseGirth girth : EaseGirth.values()) {
            List<String> texts = Arrays.stream(Fit.values())
                    .map(fit -> fields.getOrDefault(field(girth, fit), "").strip())
                    .toList();
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                ObjectNode row = ease.addObject().put("girth", girth.word());
                for (Fit fit : Fit.values()) {
                    String text = texts.get(fit.ordinal());
                    put(row, fit.word(), text.isEmpty() ? mm(girth.usual(fit)) : text);
                }
            }
        }
        entries(house, fields, "allowances", "piece", "edge", "mm");
        ObjectNode options = house.putObject("options");
        for (String[] words : words(fields, "options")) {
            put(options, words[0], words.length > 1 ? words[1] : "");
        }
        entries(house, fields, "alterations", "rule", "side", "amount");
        return house;
    }

    /**
     * The line, or the girth of an ease, that was typed where a fault is; empty when that is no line. Of an option that
     * is typed twice the last line is read.
     *
     * @param fault field of the settings: {@code allowances[1].mm}
     */
    static String typed(Map<String, String> fields, String fault) {
        Matcher entry = ENTRY.matcher(fault);
        if (!entry.find()) {
            return "";
        }
        if (entry.group("option") != null) {
            return words(fields, "options").stream()
                    .filter(words -> words[0].equals(entry.group("option")))
                    .map(words -> String.join(" ", words))
                    .reduce((earlier, last) -> last)
                    .orElse("");
        }
        int line = Integer.parseInt(entry.group("line"));
        List<String> lines = entry.group("list").equals("ease")
                ? eases(fields)
                : words(fields, entry.group("list")).stream()
                        .map(words -> String.join(" ", words))
                        .toList();
        return line < lines.size() ? lines.get(line) : "";
    }

    /** Options that have more than one line, each once. */
    static Set<String> repeatedOptions(Map<String, String> fields) {
        Set<String> known = new HashSet<>();
        return words(fields, "options").stream()
                .map(words -> words[0])
                .filter(option -> !known.add(option))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code trousers.waist 5 14 22}: girths that have an ease of their own, a dash for a fit that has none. */
    private static List<String> eases(Map<String, String> fields) {
        List<String> eases = new ArrayList<>();
        for (EaseGirth girth : EaseGirth.values()) {
            List<String> byFit = Arrays.stream(Fit.values())
                    .map(fit -> fields.getOrDefault(field(girth, fit), "").strip())
                    .map(text -> text.isEmpty() ? "–" : text)
                    .toList();
            if (byFit.stream().anyMatch(text -> !text.equals("–"))) {
                eases.add(girth.word() + " " + String.join(" ", byFit));
            }
        }
        return eases;
    }

    private static void entries(ObjectNode house, Map<String, String> fields, String list, String... names) {
        ArrayNode array = house.putArray(list);
        for (String[] words : words(fields, list)) {
            ObjectNode entry = array.addObject();
            for (int i = 0; i < names.length; i++) {
                put(entry, names[i], i < words.length ? words[i] : "");
            }
        }
    }

    /** An option has a name and a value, the other lists three words; the number at the end may have a blank in it. */
    private static List<String[]> words(Map<String, String> fields, String list) {
        int most = list.equals("options") ? 2 : 3;
        return fields.getOrDefault(list, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\\s+", most))
                .toList();
    }

    /** As the file would hold it: a number, true or false, or a text. */
    private static void put(ObjectNode node, String name, String text) {
        OptionalDouble number = TypedNumber.of(text);
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else if (text.equals("true") || text.equals("false")) {
            node.put(name, Boolean.parseBoolean(text));
        } else {
            node.put(name, text);
        }
    }
}
