package io.tailorline.portal.sales.price;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a price book as a file, without comments: {@link PriceBookYaml} reads it. */
public final class PriceBookText {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Below which a field is the name of an option, which has a dot of its own, and a value. */
    private static final List<String> OF_VALUES = List.of("metres.more.", "options.");

    /** Where the amount of a cloth stands, before its id. */
    public static final String CLOTH = "cloths.";

    private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]{1,6})?";

    private PriceBookText() {}

    /**
     * Another version of a book.
     *
     * @param amounts as they are written, by where they stand in the file ({@link PriceDifference#flat}); what is not
     *     named stays, and a cloth that the book does not have is added. One that is no number is written as it is, and
     *     whoever reads the text names it.
     */
    public static String of(PriceBook book, String version, String validFrom, Map<String, String> amounts) {
        ObjectNode root = YAML.createObjectNode().put("version", version).put("validFrom", validFrom);
        Map<String, String> all = new LinkedHashMap<>(PriceDifference.flat(book));
        amounts.forEach((name, typed) -> {
            if (all.containsKey(name) || name.startsWith(CLOTH) && !typed.isBlank()) {
                all.put(name, typed);
            }
        });
        all.forEach((name, value) -> put(root, name, value));
        for (String section : List.of("making", "cloths", "metres", "options", "alterations")) {
            root.withObjectProperty(section);
        }
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A price book cannot be written.", broken);
        }
    }

    private static void put(ObjectNode root, String name, String value) {
        String above = OF_VALUES.stream().filter(name::startsWith).findFirst().orElse("");
        int last = above.isEmpty() ? name.indexOf('.') : name.lastIndexOf('.');
        ObjectNode at = root;
        for (String field : fields(above, last < 0 ? "" : name.substring(above.length(), last))) {
            at = at.withObjectProperty(field);
        }
        String field = name.substring(last + 1);
        String written = value.strip();
        if (written.matches(NUMBER)) {
            at.put(field, new BigDecimal(written));
        } else if (written.equals("true") || written.equals("false")) {
            at.put(field, Boolean.parseBoolean(written));
        } else {
            at.put(field, written);
        }
    }

    private static List<String> fields(String above, String rest) {
        return Stream.concat(Stream.of(above.split("\\.", -1)), Stream.of(rest))
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
