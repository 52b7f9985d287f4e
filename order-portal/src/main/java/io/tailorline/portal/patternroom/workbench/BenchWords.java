package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.production.OrderState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/** The words that the scripts of the page show, in the reader's language; {@code {0}} is filled by the script. */
final class BenchWords {

    private static final List<String> KEYS = List.of(
            "apart",
            "reset",
            "remove",
            "sides",
            "mm",
            "certified",
            "redrawn",
            "outside",
            "pattern",
            "straight",
            "along",
            "measure",
            "edge",
            "edgeMoved",
            "outline",
            "notchBy",
            "pointBy",
            "dxfPiece",
            "dxfTaken",
            "costs",
            "nesting",
            "nested",
            "nestedFirst",
            "uncertified",
            "undrafted",
            "combined",
            "notFound",
            "stale",
            "loadAnew",
            "loaded",
            "notPutBack",
            "closed",
            "decided",
            "look",
            "noNumber",
            "noPlace",
            "handChoose",
            "handNothing",
            "handLimit",
            "handPiece",
            "handWhat",
            "handNotch",
            "handEdge",
            "handSide",
            "handBy",
            "handAlong",
            "handRight",
            "handDown",
            "handKeys");

    private static final String KEY = "bench.script.";

    private BenchWords() {}

    static Map<String, Object> of(MessageSource messages, Locale locale) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (String key : KEYS) {
            words.put(key, plain(messages, KEY + key, locale));
        }
        words.put("unit", plain(messages, "unit.mm", locale));
        for (String kind : List.of("of", "chip")) {
            words.put(
                    kind,
                    Map.of(
                            "left", plain(messages, "bench." + kind + ".left", locale),
                            "right", plain(messages, "bench." + kind + ".right", locale)));
        }
        words.put("search", named(messages, "bench.search.", List.of("left", "right"), locale));
        words.put("side", named(messages, "tailor.side.", List.of("both", "left", "right"), locale));
        words.put(
                "state",
                named(
                        messages,
                        "tailor.state.",
                        Arrays.stream(OrderState.values()).map(OrderState::word).toList(),
                        locale));
        Map<String, String> garments = new LinkedHashMap<>();
        Arrays.stream(Garment.values())
                .forEach(garment -> garments.put(
                        garment.word(), StringUtils.capitalize(plain(messages, "garment." + garment.word(), locale))));
        words.put("garment", garments);
        return words;
    }

    private static Map<String, String> named(MessageSource messages, String key, List<String> codes, Locale locale) {
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code, plain(messages, key + code, locale)));
        return named;
    }

    /** As it stands in the bundle, places to fill included. */
    private static String plain(MessageSource messages, String key, Locale locale) {
        return String.valueOf(
                messages.getMessage(key, new Object[] {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"}, locale));
    }
}
