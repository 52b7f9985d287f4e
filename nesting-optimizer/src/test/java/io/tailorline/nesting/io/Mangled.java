package io.tailorline.nesting.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** JSON texts that were sound once: one to four things about them changed by chance, as slips and broken exports do. */
final class Mangled {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What stands where a number stood. */
    private static final String[] TOKENS = {
        "NaN",
        "Infinity",
        "-Infinity",
        "1e308",
        "-1e308",
        "1e-308",
        "1e999",
        "0",
        "-0.0",
        "-1",
        "1",
        "2",
        "3000",
        "1000000",
        "2147483648",
        "-99999999999999999999",
        "0.1",
        "1e6",
        "1e9",
        "1e-9",
        "90",
        "359.9999",
        "true",
        "null",
        "\"12\"",
        "\"\"",
        "[]",
        "{}",
        "[1,2]",
        "[[[[]]]]",
        "0x10",
        "01",
        "1,5",
        "--3",
        "1e",
        ".5",
        "+1"
    };

    private static final String[] TEXTS = {
        "", " ", "\u0000", "one-way", "two-way", "\n\r", "\uFFFF", "‮نص", "../../x", "<b>&\"'", "polygon", "1500"
    };

    private final SplittableRandom random;

    private Mangled(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The same seed mangles alike. */
    static String of(String json, long seed) {
        Mangled mangled = new Mangled(seed);
        String text = json;
        for (int i = 0; i <= mangled.random.nextInt(4); i++) {
            text = mangled.random.nextInt(4) == 0 ? mangled.letters(text) : mangled.structure(text);
        }
        return text;
    }

    private String structure(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException alreadyBroken) {
            return letters(json);
        }
        List<ObjectNode> objects = new ArrayList<>();
        List<ArrayNode> arrays = new ArrayList<>();
        collect(root, objects, arrays);
        boolean inObject = arrays.isEmpty() || !objects.isEmpty() && random.nextInt(3) == 0;
        if (inObject && !objects.isEmpty()) {
            member(one(objects));
        } else if (!arrays.isEmpty()) {
            ArrayNode array = one(arrays);
            if (isLine(array) && random.nextInt(3) > 0) {
                line(array);
            } else {
                elements(array);
            }
        }
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            arrays.add(array);
        }
        node.forEach(child -> collect(child, objects, arrays));
    }

    private void member(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = one(names);
        String other = one(names);
        JsonNode value = object.get(name);
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "s", object.remove(name));
            case 2 -> object.set(name, object.get(other));
            case 3 -> object.set(name, token());
            case 4 -> object.set(name, JsonNodeFactory.instance.textNode(TEXTS[random.nextInt(TEXTS.length)]));
            default -> object.set(name, value.isNumber() ? near(value.doubleValue()) : token());
        }
    }

    private void elements(ArrayNode array) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(9)) {
            case 0 -> array.removeAll();
            case 1 -> array.remove(at);
            case 2 -> array.insert(at, array.get(at));
            case 3 -> array.set(at, token());
            case 4 -> array.set(at, array.get(random.nextInt(array.size())));
            case 5 -> array.set(at, array(array.get(at)));
            case 6 -> {
                for (int i = 0; i < 100; i++) {
                    array.add(array.get(at));
                }
            }
            case 7 -> {
                while (array.size() > at) {
                    array.remove(at);
                }
            }
            default ->
                array.set(at, array.get(at).isNumber() ? near(array.get(at).doubleValue()) : token());
        }
    }

    private static ArrayNode array(JsonNode only) {
        return JsonNodeFactory.instance.arrayNode().add(only);
    }

    private static boolean isLine(ArrayNode array) {
        return array.size() > 1
                && array.get(0).size() == 2
                && array.get(0).get(0) != null
                && array.get(0).get(0).isNumber();
    }

    private void line(ArrayNode points) {
        List<JsonNode> list = new ArrayList<>();
        points.forEach(list::add);
        int a = random.nextInt(list.size());
        int b = random.nextInt(list.size());
        switch (random.nextInt(12)) {
            case 0 -> Collections.reverse(list);
            case 1 -> list.remove(list.size() - 1);
            case 2 -> Collections.swap(list, a, b);
            case 3 -> list.add(a, list.get(b));
            case 4 -> list.replaceAll(point -> point(number(point, 0), 0));
            case 5 -> list.replaceAll(point -> point(7, 7));
            case 6 -> list.replaceAll(point -> point(number(point, 0) * 1e9, number(point, 1) * 1e9));
            case 7 -> list.replaceAll(point -> point(number(point, 0) * 1e-9, number(point, 1) * 1e-9));
            case 8 -> list.replaceAll(point -> point(number(point, 0) + 1e8, number(point, 1)));
            case 9 -> list.add(a, point(number(list.get(a), 0) + 1e-13, number(list.get(a), 1)));
            case 10 -> scribble(list);
            default -> list.set(a, point(random.nextDouble(1000), random.nextDouble(1000)));
        }
        points.removeAll();
        points.addAll(list);
    }

    private void scribble(List<JsonNode> list) {
        list.clear();
        int points = 3 + random.nextInt(400);
        for (int i = 0; i < points; i++) {
            list.add(point(random.nextInt(100), random.nextInt(100)));
        }
        list.add(list.get(0));
    }

    private static double number(JsonNode point, int axis) {
        JsonNode value = point.get(axis);
        return value == null ? 0 : value.asDouble();
    }

    private static ArrayNode point(double x, double y) {
        return JsonNodeFactory.instance.arrayNode().add(x).add(y);
    }

    private JsonNode near(double value) {
        double[] values = {-value, value * 1e6, value * 1e-6, value + 1e-9, value * 10, value / 10, value + 1};
        return JsonNodeFactory.instance.numberNode(values[random.nextInt(values.length)]);
    }

    private POJONode token() {
        return new POJONode(new RawValue(TOKENS[random.nextInt(TOKENS.length)]));
    }

    private String letters(String json) {
        if (json.isEmpty()) {
            return "{";
        }
        int at = random.nextInt(json.length());
        int end = Math.min(json.length(), at + 1 + random.nextInt(40));
        return switch (random.nextInt(9)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + json.substring(end);
            case 2 -> json.substring(0, at) + (char) random.nextInt(32, 127) + json.substring(at + 1);
            case 3 -> json.substring(0, at) + (char) random.nextInt(0, 0x3000) + json.substring(at);
            case 4 -> json.substring(0, at) + json.substring(at, end) + json.substring(at);
            case 5 -> json.substring(0, at) + "[".repeat(1 + random.nextInt(3000)) + json.substring(at);
            case 6 -> json + json.substring(at);
            case 7 -> json.substring(0, at) + "9".repeat(1 + random.nextInt(2000)) + json.substring(at);
            default -> json.replaceFirst("\"(\\w+)\":", "\"$1\":1,\"$1\":");
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
