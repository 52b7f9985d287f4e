package io.tailorline.cutter.io;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One object of a JSON or YAML file, with its path, so that every fault can say where it is. */
final class Fields {

    /** Builds a value from checked fields. */
    interface Reading<T> {
        T read() throws FormatFault;
    }

    private final JsonNode node;
    private final String file;
    private final String path;

    private Fields(JsonNode node, String file, String path) {
        this.node = node;
        this.file = file;
        this.path = path;
    }

    static Fields root(JsonNode node, String file) throws FormatFault {
        return new Fields(node, file, "$").requireObject();
    }

    double number(String field) throws FormatFault {
        JsonNode value = required(field, "a number");
        if (!value.isNumber()) {
            throw fault(field, "%s; expected a number.".formatted(value));
        }
        return value.doubleValue();
    }

    int count(String field) throws FormatFault {
        JsonNode value = required(field, "a whole number");
        if (!value.isInt()) {
            throw fault(field, "%s; expected a whole number.".formatted(value));
        }
        return value.intValue();
    }

    List<Integer> counts(String field) throws FormatFault {
        JsonNode value = required(field, "a list of whole numbers");
        List<Integer> counts = new ArrayList<>();
        for (JsonNode element : value) {
            counts.add(element.isInt() ? element.intValue() : -1);
        }
        if (!value.isArray() || counts.contains(-1)) {
            throw fault(field, "%s; expected a list of whole numbers.".formatted(value));
        }
        return counts;
    }

    boolean flag(String field) throws FormatFault {
        JsonNode value = required(field, "true or false");
        if (!value.isBoolean()) {
            throw fault(field, "%s; expected true or false.".formatted(value));
        }
        return value.booleanValue();
    }

    String text(String field) throws FormatFault {
        JsonNode value = required(field, "a text");
        if (!value.isTextual()) {
            throw fault(field, "%s; expected a text.".formatted(value));
        }
        return value.textValue();
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Fields object(String field) throws FormatFault {
        return new Fields(required(field, "an object"), file, path + "." + field).requireObject();
    }

    List<Fields> objects(String field) throws FormatFault {
        JsonNode value = required(field, "a list");
        if (!value.isArray()) {
            throw fault(field, "%s; expected a list.".formatted(value.getNodeType()));
        }
        List<Fields> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            String place = String.format(Locale.ROOT, "%s.%s[%d]", path, field, elements.size());
            elements.add(new Fields(element, file, place).requireObject());
        }
        return elements;
    }

    TablePoint point(String field) throws FormatFault {
        JsonNode value = required(field, "a point [x, y]");
        if (!value.isArray()
                || value.size() != 2
                || !value.get(0).isNumber()
                || !value.get(1).isNumber()) {
            throw fault(field, "%s; expected a point [x, y].".formatted(value));
        }
        return new TablePoint(value.get(0).doubleValue(), value.get(1).doubleValue());
    }

    double[] numbers(String field) throws FormatFault {
        JsonNode value = required(field, "a list of numbers");
        double[] numbers = new double[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!value.get(i).isNumber()) {
                throw fault(field, "%s; expected numbers only.".formatted(value.get(i)));
            }
            numbers[i] = value.get(i).doubleValue();
        }
        return numbers;
    }

    /** A typing error in a hand-written file must not silently leave the field it meant unset. */
    void requireOnly(Set<String> known) throws FormatFault {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw fault(name, "unknown field; known are %s.".formatted(String.join(", ", known)));
            }
        }
    }

    /** The value that {@code reading} builds; what its constructor refuses is a fault of this object. */
    <T> T build(Reading<T> reading) throws FormatFault {
        try {
            return reading.read();
        } catch (IllegalArgumentException refused) {
            throw new FormatFault(file, path, refused.getMessage());
        }
    }

    FormatFault fault(String field, String expectation) {
        return new FormatFault(file, path + "." + field, expectation);
    }

    private JsonNode required(String field, String kind) throws FormatFault {
        if (!has(field)) {
            throw fault(field, "missing; expected %s.".formatted(kind));
        }
        return node.get(field);
    }

    private Fields requireObject() throws FormatFault {
        if (!node.isObject()) {
            throw new FormatFault(file, path, "%s; expected an object.".formatted(node.getNodeType()));
        }
        return this;
    }
}
