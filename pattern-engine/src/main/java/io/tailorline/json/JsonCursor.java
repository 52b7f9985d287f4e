package io.tailorline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A value in a JSON or YAML document that knows its place, so that every fault can name it.
 *
 * <p>Strict: a missing field, a value of another kind, a number that is not finite and a field given twice are faults.
 * A required field that is missing can be walked to, and is a fault as soon as it is read.
 */
public final class JsonCursor {

    /** Reads a value at a cursor. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(JsonCursor at) throws FormatFault;
    }

    /** Characters of a value that a fault shows. */
    private static final int LONGEST_VALUE = 60;

    private final JsonPlace place;
    private final JsonNode node;

    private JsonCursor(JsonPlace place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /** A JSON file. */
    public static JsonCursor read(Path file) throws FormatFault {
        return parse(InputFile.name(file), TextFile.read(file));
    }

    /** @param source name of the text in a fault */
    public static JsonCursor parse(String source, String json) throws FormatFault {
        return parse(source, json, TreeReader.JSON);
    }

    /** @param format that of the text: JSON, or YAML */
    public static JsonCursor parse(String source, String text, JsonFactory format) throws FormatFault {
        return of(source, new TreeReader(source, format).read(TextFile.withoutMark(text)));
    }

    /**
     * The head of a JSON object: its fields before {@code end}. That field and what follows are not read.
     *
     * @param source name of the text in a fault
     */
    public static JsonCursor parseBefore(String end, String source, String json) throws FormatFault {
        return of(source, new TreeReader(source, TreeReader.JSON).readBefore(end, TextFile.withoutMark(json)));
    }

    /** A document that is already parsed, such as the body of a message. */
    public static JsonCursor of(String source, JsonNode tree) {
        return new JsonCursor(JsonPlace.root(source), tree);
    }

    /** The file, or the name given to the text. */
    public String source() {
        return place.source();
    }

    /** As {@code $.pieces[3].cutLine}. */
    public String path() {
        return place.path();
    }

    public JsonNode node() {
        return node;
    }

    /** The field, which must be there. */
    public JsonCursor field(String field) throws FormatFault {
        requireObject();
        JsonNode member = node.get(field);
        return new JsonCursor(place.field(field), member == null ? MissingNode.getInstance() : member);
    }

    /** The field, if it is present and not null. */
    public Optional<JsonCursor> find(String field) throws FormatFault {
        requireObject();
        JsonNode member = node.get(field);
        return member == null || member.isNull()
                ? Optional.empty()
                : Optional.of(new JsonCursor(place.field(field), member));
    }

    /** The content of the field, if it is present and not null. */
    public <T> Optional<T> find(String field, Reading<T> reading) throws FormatFault {
        Optional<JsonCursor> found = find(field);
        return found.isPresent() ? Optional.of(reading.read(found.get())) : Optional.empty();
    }

    /** The elements of the field's array; none if the field is not there. */
    public <T> List<T> findAll(String field, Reading<T> reading) throws FormatFault {
        return find(field, array -> array.all(reading)).orElse(List.of());
    }

    /** All fields in the order of the document. */
    public Map<String, JsonCursor> fields() throws FormatFault {
        requireObject();
        Map<String, JsonCursor> fields = new LinkedHashMap<>();
        node.properties()
                .forEach(field ->
                        fields.put(field.getKey(), new JsonCursor(place.field(field.getKey()), field.getValue())));
        return fields;
    }

    /** Refuses unknown fields: a misspelt rule must not be silently ignored. */
    public void allow(String... names) throws FormatFault {
        for (FormatFault unknown : unknown(names)) {
            throw unknown;
        }
    }

    /** Every field of another name, with the known one that was probably meant. */
    public List<FormatFault> unknown(String... names) throws FormatFault {
        List<String> known = List.of(names);
        return fields().entrySet().stream()
                .filter(field -> !known.contains(field.getKey()))
                .map(field -> field.getValue()
                        .fault(
                                "a known field: " + String.join(", ", known),
                                NearestName.of(field.getKey(), known)
                                        .map("Maybe '%s'."::formatted)
                                        .orElse("")))
                .toList();
    }

    public List<JsonCursor> elements() throws FormatFault {
        if (!node.isArray()) {
            throw fault("an array");
        }
        List<JsonCursor> elements = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            elements.add(new JsonCursor(place.element(elements.size()), element));
        }
        return elements;
    }

    /** The content of the elements, in order. */
    public <T> List<T> all(Reading<T> reading) throws FormatFault {
        List<T> all = new ArrayList<>(node.size());
        for (JsonCursor element : elements()) {
            all.add(reading.read(element));
        }
        return all;
    }

    public String text() throws FormatFault {
        if (!node.isTextual()) {
            throw fault("text");
        }
        return node.textValue();
    }

    /**
     * What {@code parse} makes of the text.
     *
     * @param expected what should have stood here if {@code parse} refuses it
     */
    public <T> T parsed(Function<String, T> parse, String expected) throws FormatFault {
        String text = text();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException refused) {
            throw fault(expected);
        }
    }

    /** Refuses any other text. */
    public void require(String word) throws FormatFault {
        if (!node.isTextual() || !node.textValue().equals(word)) {
            throw fault("\"%s\"".formatted(word));
        }
    }

    /** The enum value with this text. */
    public <E> E oneOf(E[] values, Function<E, String> word) throws FormatFault {
        for (E value : values) {
            if (node.isTextual() && word.apply(value).equals(node.textValue())) {
                return value;
            }
        }
        throw fault(Arrays.stream(values).map(word).collect(Collectors.joining(", ", "one of ", "")));
    }

    public boolean truth() throws FormatFault {
        if (!node.isBoolean()) {
            throw fault("true or false");
        }
        return node.booleanValue();
    }

    public double number() throws FormatFault {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw fault(node.isNumber() ? "a finite number" : "a number", NumberInText.hint(node.asText()));
        }
        return node.doubleValue() + 0.0;
    }

    /** @param unit as {@code mm}, or empty */
    public double positive(String unit) throws FormatFault {
        return number(value -> value > 0, () -> "more than 0", unit);
    }

    /** @param unit as {@code mm}, or empty */
    public double notNegative(String unit) throws FormatFault {
        return number(value -> value >= 0, () -> "at least 0", unit);
    }

    /** More than 0 and no more than {@code most}. */
    public double upTo(double most, String unit) throws FormatFault {
        positive(unit);
        return number(value -> value <= most, () -> "at most " + Decimals.of(most), unit);
    }

    public double between(double least, double most, String unit) throws FormatFault {
        return number(
                value -> value >= least && value <= most,
                () -> "between %s and %s".formatted(Decimals.of(least), Decimals.of(most)),
                unit);
    }

    private double number(DoublePredicate rule, Supplier<String> expected, String unit) throws FormatFault {
        double value = number();
        if (!rule.test(value)) {
            throw fault(unit.isEmpty() ? expected.get() : expected.get() + " " + unit);
        }
        return value;
    }

    /** A whole number; {@code 2.0} is one. */
    public int integer() throws FormatFault {
        boolean whole = node.isNumber() && node.doubleValue() == StrictMath.rint(node.doubleValue());
        if (!whole || !node.canConvertToInt()) {
            throw fault("a whole number below 2147483648");
        }
        return node.intValue();
    }

    /** Text, number or truth value as a plain Java value. */
    public Object scalar() throws FormatFault {
        if (node.isTextual()) {
            return node.textValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : (Object) number();
    }

    /** Text as it is, or a number in its digits. */
    public String textOrNumber() throws FormatFault {
        return node.isNumber() ? Decimals.of(number()) : text();
    }

    public boolean isObject() {
        return node.isObject();
    }

    /**
     * The result of {@code reading}; an exception from a constructor becomes a fault of this value.
     *
     * @param what as {@code a cut program}
     */
    public <T> T build(String what, Reading<T> reading) throws FormatFault {
        try {
            return reading.read(this);
        } catch (IllegalArgumentException refused) {
            throw new FormatFault(
                    source(), path(), String.valueOf(refused.getMessage()).replaceFirst("\\.$", ""), what);
        }
    }

    /** The value as the document has it, shortened. */
    public String shown() {
        if (node.isMissingNode()) {
            return FormatFault.MISSING;
        }
        String json = node.isNumber() ? node.asText() : node.toString();
        return json.length() <= LONGEST_VALUE ? json : json.substring(0, LONGEST_VALUE - 3) + "...";
    }

    /** @param expected the value expected */
    public FormatFault fault(String expected) {
        return fault(expected, "");
    }

    /**
     * @param expected the value expected
     * @param hint details, in sentences
     */
    public FormatFault fault(String expected, String hint) {
        return new FormatFault(source(), path(), shown(), expected, hint);
    }

    private void requireObject() throws FormatFault {
        if (!node.isObject()) {
            throw fault("an object");
        }
    }
}
