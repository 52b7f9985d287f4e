package io.tailorline.portal.patternroom.house.web;

import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.portal.patternroom.house.ReferenceSuit.Compared;
import io.tailorline.portal.patternroom.house.ReferenceSuit.Comparison;
import io.tailorline.portal.web.view.Millimetres;
import io.tailorline.portal.web.view.PieceNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What settings change on the reference suit, as the page shows it. */
@Component
class ComparisonView {

    private static final Set<String> IN_METRES = Set.of("house.area", "house.cloth", "house.area.lining");

    /** Less is not shown, mm. */
    private static final double SHOWN_MM = 0.05;

    /** Less is not shown, m or m2. */
    private static final double SHOWN_M = 0.0005;

    private final PieceNames names;
    private final MessageSource words;

    ComparisonView(PieceNames names, MessageSource words) {
        this.names = names;
        this.words = words;
    }

    /** A measure that differs: figures with their unit where it is not mm. */
    record Row(String name, String before, String after, String change) {}

    /** What differs of a piece: {@code side +3.5}. */
    record PieceRow(String piece, List<String> edges) {
        PieceRow {
            edges = List.copyOf(edges);
        }
    }

    /** All that differs. */
    record Shown(List<Row> measures, List<PieceRow> pieces) {
        Shown {
            measures = List.copyOf(measures);
            pieces = List.copyOf(pieces);
        }

        /** Whether nothing differs. */
        public boolean isSame() {
            return measures.isEmpty() && pieces.isEmpty();
        }
    }

    Shown of(Comparison comparison, Locale locale) {
        List<Row> measures = comparison.measures().stream()
                .filter(each ->
                        Math.abs(each.after() - each.before()) > (IN_METRES.contains(each.name()) ? SHOWN_M : SHOWN_MM))
                .map(each -> row(each, locale))
                .toList();
        Map<String, List<String>> edges = new LinkedHashMap<>();
        comparison
                .moved()
                .forEach(each -> of(edges, each.piece(), locale)
                        .add(say("house.moved", locale, edge(each.edge(), locale), Millimetres.signed(each.by()))));
        comparison
                .allowances()
                .forEach(each -> of(edges, each.piece(), locale)
                        .add(say(
                                "house.allowed",
                                locale,
                                edge(each.edge(), locale),
                                range(each.before()),
                                range(each.after()))));
        comparison.added().forEach(piece -> of(edges, piece, locale).add(say("house.piece.added", locale)));
        comparison.left().forEach(piece -> of(edges, piece, locale).add(say("house.piece.left", locale)));
        return new Shown(
                measures,
                edges.entrySet().stream()
                        .map(piece -> new PieceRow(piece.getKey(), piece.getValue()))
                        .toList());
    }

    private List<String> of(Map<String, List<String>> edges, Piece piece, Locale locale) {
        return edges.computeIfAbsent(names.withGarment(piece.id(), locale), first -> new ArrayList<>());
    }

    /** {@code 10}, or from the start of the edge to its end: {@code 10–35}. */
    private static String range(Allowance allowance) {
        String start = Millimetres.figure(allowance.start());
        return allowance.isConstant() ? start : start + "–" + Millimetres.figure(allowance.end());
    }

    private String edge(String code, Locale locale) {
        return names.edgeName(code, locale).orElse(code);
    }

    private Row row(Compared each, Locale locale) {
        String form = IN_METRES.contains(each.name()) ? "%.3f" : "%.1f";
        double change = each.after() - each.before();
        return new Row(
                StringUtils.capitalize(String.valueOf(words.getMessage(each.name(), null, each.name(), locale))),
                String.format(Locale.ROOT, form, each.before()),
                String.format(Locale.ROOT, form, each.after()),
                (change > 0 ? "+" : "−") + String.format(Locale.ROOT, form, Math.abs(change)));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
