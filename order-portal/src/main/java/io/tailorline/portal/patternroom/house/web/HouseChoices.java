package io.tailorline.portal.patternroom.house.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.patternroom.house.KnownNames;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.portal.web.view.StyleWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the fields of the settings offer: options, alterations, pieces and edges, in a reader's language. */
@Component
class HouseChoices {

    private static final String WORDS = "house.script.";

    private final PatternEngine engine;
    private final KnownNames names;
    private final StyleWords style;
    private final PieceNames pieces;
    private final MessageSource messages;
    private final ObjectMapper json;

    HouseChoices(
            PatternEngine engine,
            KnownNames names,
            StyleWords style,
            PieceNames pieces,
            MessageSource messages,
            ObjectMapper json) {
        this.engine = engine;
        this.names = names;
        this.style = style;
        this.pieces = pieces;
        this.messages = messages;
        this.json = json;
    }

    /** A word of the file, and how the reader calls it. */
    record Named(String word, String name) {}

    /**
     * An option.
     *
     * @param kind {@code length}, {@code choice} or {@code flag}
     * @param usual for a man
     * @param least mm, of a length
     * @param values of a choice
     */
    record Option(String word, String name, String kind, String usual, double least, double most, List<Named> values) {
        Option {
            values = List.copyOf(values);
        }
    }

    /** An alteration, mm. */
    record Rule(String word, String name, double least, double most, boolean oneSide) {}

    /** A piece with its edges and the name of its garment. */
    record Edges(String word, String name, String garment, List<Named> edges) {
        Edges {
            edges = List.copyOf(edges);
        }
    }

    /** Options, alterations, limits and words, as JSON that may stand in a page. */
    String text(Locale locale) {
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put(
                "options",
                engine.options().stream().map(option -> option(option, locale)).toList());
        choices.put(
                "rules",
                engine.alterations().stream().map(rule -> rule(rule, locale)).toList());
        choices.put(
                "sides",
                Stream.of(Side.values())
                        .map(side -> new Named(side.word(), say("tailor.side." + side.word(), locale)))
                        .toList());
        choices.put("allowance", Map.of("least", House.LEAST_ALLOWANCE, "most", House.MOST_ALLOWANCE));
        Map<String, String> words = new LinkedHashMap<>();
        for (String word :
                List.of("remove", "piece", "edge", "option", "value", "rule", "side", "amount", "all", "yes", "no")) {
            words.put(word, say(WORDS + word, locale));
        }
        words.put("unit", say("unit.mm", locale));
        choices.put("words", words);
        try {
            return json.writeValueAsString(choices).replace("<", "\\u003c");
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The pieces that suits have. */
    List<Edges> pieces(Locale locale) {
        return names.edgesByPiece().entrySet().stream()
                .map(piece -> piece(piece.getKey(), piece.getValue(), locale))
                .toList();
    }

    private Edges piece(String kind, Set<String> edges, Locale locale) {
        return new Edges(
                kind,
                pieces.withGarment(kind, locale),
                pieces.garmentName(kind, locale),
                edges.stream()
                        .map(edge ->
                                new Named(edge, pieces.edgeName(edge, locale).orElse(edge)))
                        .toList());
    }

    private Option option(StyleOption option, Locale locale) {
        boolean isLength = option instanceof LengthOption;
        return new Option(
                option.name(),
                style.option(option, locale),
                option.kind(),
                String.valueOf(option.usual(Sex.MALE)),
                isLength ? ((LengthOption) option).least() : 0,
                isLength ? ((LengthOption) option).most() : 0,
                option instanceof ChoiceOption choice
                        ? choice.values().stream()
                                .map(value -> new Named(value, style.value(option, value, locale)))
                                .toList()
                        : List.of());
    }

    private Rule rule(AlterationRule rule, Locale locale) {
        return new Rule(rule.word(), style.alteration(rule, locale), rule.least(), rule.most(), rule.isForOneSide());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
