package io.tailorline.portal.workshop.markerrules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.HouseMarkerRules.Seams;
import io.tailorline.workflow.workshop.HouseMarkerRules.TwoWay;
import io.tailorline.workflow.workshop.MarkerRulesFault;
import io.tailorline.workflow.workshop.MarkerRulesLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rules as the API and the form give them, and tells all that is wrong at once. */
final class MarkerRulesReader {

    static final Set<String> FIELDS =
            Set.of("version", "pieceGap", "hiddenTilt", "matched", "along", "across", "chosen", "twoWay");

    private static final String FIELD = "marker-rules-field";

    private final JsonNode tree;
    private final List<Refusal> refusals = new ArrayList<>();

    private MarkerRulesReader(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * What was read; the rules are sound only where nothing is refused.
     *
     * @param refusals empty when the rules can be stored
     */
    record Found(HouseMarkerRules rules, List<Refusal> refusals) {}

    /** @param tree an object; fields that no rule has are refused */
    static Found read(JsonNode tree) {
        MarkerRulesReader reader = new MarkerRulesReader(tree);
        return reader.found();
    }

    private Found found() {
        tree.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                refuse(
                        field,
                        tree.get(field).asText(),
                        String.join(", ", FIELDS.stream().sorted().toList()));
            }
        });
        HouseMarkerRules usual = HouseMarkerRules.usual();
        HouseMarkerRules rules = new HouseMarkerRules(
                number("pieceGap").orElse(usual.pieceGap()),
                tilt(),
                truth("matched", usual.matched()),
                word("along", Seams.values(), usual.along()),
                word("across", Seams.values(), usual.across()),
                names(usual.chosen()),
                word("twoWay", TwoWay.values(), usual.twoWay()));
        MarkerRulesLimits.faults(rules).stream()
                .filter(fault ->
                        refusals.stream().noneMatch(known -> known.field().equals(fault.field())))
                .map(MarkerRulesReader::refusal)
                .forEach(refusals::add);
        return new Found(rules, List.copyOf(refusals));
    }

    private static Refusal refusal(MarkerRulesFault fault) {
        String limit = switch (fault.code()) {
            case "range" ->
                "%s - %s %s"
                        .formatted(
                                plain(fault.least()),
                                plain(fault.most()),
                                fault.field().equals("pieceGap") ? "mm" : "°");
            case "name" -> "A-Z a-z 0-9 . - *, 1 - 60";
            case "many" -> "1 - " + MarkerRulesLimits.MOST_NAMES;
            default -> "";
        };
        return Refusal.of(
                fault.code().equals("range") ? FIELD : "marker-rules-" + fault.code(),
                fault.field(),
                fault.value(),
                limit);
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private void refuse(String field, String value, String limit) {
        refusals.add(Refusal.of(FIELD, field, value, limit));
    }

    private JsonNode at(String field) {
        JsonNode node = tree.get(field);
        return node == null ? MissingNode.getInstance() : node;
    }

    private Optional<Double> number(String field) {
        JsonNode node = at(field);
        if (!node.isNumber()) {
            refuse(field, node.asText(), "0 - 30 mm");
            return Optional.empty();
        }
        return Optional.of(node.doubleValue());
    }

    /** Null, or left out: as the pattern says. */
    private Optional<Double> tilt() {
        JsonNode node = at("hiddenTilt");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isNumber()) {
            refuse("hiddenTilt", node.asText(), "0 - 10 °");
            return Optional.empty();
        }
        return Optional.of(node.doubleValue());
    }

    private boolean truth(String field, boolean otherwise) {
        JsonNode node = at(field);
        if (!node.isBoolean()) {
            refuse(field, node.asText(), "true, false");
            return otherwise;
        }
        return node.booleanValue();
    }

    private <E extends Enum<E>> E word(String field, E[] all, E otherwise) {
        String word = at(field).asText();
        Optional<E> found =
                Arrays.stream(all).filter(each -> wordOf(each).equals(word)).findFirst();
        if (found.isEmpty()) {
            refuse(
                    field,
                    word,
                    Arrays.stream(all).map(MarkerRulesReader::wordOf).collect(Collectors.joining(", ")));
        }
        return found.orElse(otherwise);
    }

    private List<String> names(List<String> otherwise) {
        JsonNode node = at("chosen");
        if (!node.isArray()) {
            refuse("chosen", node.asText(), "[\"*ocket*\", ...]");
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        node.forEach(name -> names.add(name.asText()));
        return names;
    }

    /** In the API and the form: {@code by-garment}. */
    static String wordOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
