package io.tailorline.portal.patternroom.house;

import io.tailorline.json.NearestName;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.pattern.piece.Wildcard;
import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The names that settings may use: of options, of alterations, and of the pieces that suits have, with their edges, of
 * men and women, with each value of each option. Any other is misspelt; in an order nobody would notice.
 */
@Component
public class KnownNames {

    /** Code of the refusal of a name that no suit has. */
    public static final String UNKNOWN = "house-name";

    private final PatternEngine engine;

    /** Some two hundred drafts: read when it is first asked. */
    private final SingletonSupplier<Map<String, Set<String>>> edgesByPiece = SingletonSupplier.of(this::read);

    KnownNames(PatternEngine engine) {
        this.engine = engine;
    }

    /** The edges of every piece that a suit may have, by its kind; some two hundred drafts when it is first asked. */
    public Map<String, Set<String>> edgesByPiece() {
        return edgesByPiece.obtain();
    }

    /** Every name that is not known, with the one that was probably meant; empty when each is known. */
    public List<Refusal> refusals(House settings) {
        List<Refusal> misspelt = new ArrayList<>();
        for (int i = 0; i < settings.allowances().size(); i++) {
            misspelt("allowances[%d].".formatted(i), settings.allowances().get(i))
                    .ifPresent(misspelt::add);
        }
        List<String> options = engine.options().stream().map(StyleOption::name).toList();
        settings.options().keySet().stream()
                .filter(name -> !options.contains(name))
                .forEach(name -> misspelt.add(refusal("options." + name, name, options)));
        List<String> rules =
                Arrays.stream(AlterationRule.values()).map(AlterationRule::word).toList();
        for (int i = 0; i < settings.alterations().size(); i++) {
            String rule = settings.alterations().get(i).rule();
            if (!rules.contains(rule)) {
                misspelt.add(refusal("alterations[%d].rule".formatted(i), rule, rules));
            }
        }
        return misspelt;
    }

    private Optional<Refusal> misspelt(String field, House.EdgeAllowance allowance) {
        Map<String, Set<String>> known = edgesByPiece.obtain();
        Wildcard piece = new Wildcard(allowance.piece());
        Set<String> edges = new TreeSet<>();
        known.forEach((name, its) -> {
            if (piece.fitsPiece(name)) {
                edges.addAll(its);
            }
        });
        if (edges.isEmpty()) {
            return Optional.of(refusal(field + "piece", allowance.piece(), known.keySet()));
        }
        Wildcard edge = new Wildcard(allowance.edge());
        return edges.stream().anyMatch(edge::fits)
                ? Optional.empty()
                : Optional.of(refusal(field + "edge", allowance.edge(), edges));
    }

    private static Refusal refusal(String field, String misspelt, Collection<String> known) {
        return Refusal.of(
                UNKNOWN,
                field,
                misspelt,
                NearestName.of(misspelt, List.copyOf(known)).orElseGet(() -> String.join(", ", known)));
    }

    private Map<String, Set<String>> read() {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (Sex sex : Sex.values()) {
            List<MeasurementSet> sizes = SizeTable.of(sex);
            MeasurementSet middle = sizes.get(sizes.size() / 2);
            add(edges, Map.of(), middle);
            for (StyleOption option : engine.options()) {
                values(option).forEach(value -> add(edges, withNeeds(option, value), middle));
            }
        }
        return edges;
    }

    /** The value with the first value of every option that it needs. */
    private static Map<String, Object> withNeeds(StyleOption option, Object value) {
        Map<String, Object> options = new TreeMap<>();
        for (StyleOption.Need need : option.needs()) {
            String first = need.values().get(0);
            options.putAll(withNeeds(
                    need.option(), need.option() instanceof FlagOption ? Boolean.parseBoolean(first) : first));
        }
        options.put(option.name(), value);
        return options;
    }

    private static Stream<Object> values(StyleOption option) {
        if (option instanceof ChoiceOption choice) {
            return choice.values().stream().map(Object.class::cast);
        }
        return option instanceof FlagOption ? Stream.of(true, false) : Stream.empty();
    }

    /** Nothing where the option has no meaning on this suit. */
    private void add(Map<String, Set<String>> edges, Map<String, Object> options, MeasurementSet body) {
        Style style = new Style(Style.Fit.REGULAR, Style.threePiece().garments(), options, List.of());
        if (engine.draftUncertified("edges", style, body) instanceof DraftResult.Drafted drafted) {
            for (Piece piece : drafted.pattern().pieces()) {
                edges.computeIfAbsent(piece.kind(), first -> new TreeSet<>())
                        .addAll(piece.edges().stream().map(Edge::name).toList());
            }
        }
    }
}
