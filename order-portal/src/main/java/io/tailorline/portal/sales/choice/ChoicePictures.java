package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.sales.choice.look.Look;
import io.tailorline.portal.sales.choice.picture.OptionPictures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The pictures of a group in one file: an SVG whose elements have the ids {@code <option>.<value>}, of a length
 * {@code <option>.least} and {@code <option>.most}. Drawn when they are first asked for, then kept.
 */
@Component
public class ChoicePictures {

    /** The word of the looks in place of a group's. */
    static final String LOOKS = "look";

    private record Key(String group, Sex sex) {}

    private final PatternEngine engine;
    private final Looks looks;
    private final Map<Key, String> kept = new ConcurrentHashMap<>();
    private final Set<Sex> ahead = ConcurrentHashMap.newKeySet();

    ChoicePictures(PatternEngine engine, Looks looks) {
        this.engine = engine;
        this.looks = looks;
    }

    /** Draws, beside everything else, what somebody who has looked at one group will ask for next. */
    public void drawAhead(Sex sex) {
        if (ahead.add(sex)) {
            Thread drawing = new Thread(
                    () -> Stream.of(ChoiceGroup.values()).forEach(group -> of(group.word(), sex)), "choice-pictures");
            drawing.setDaemon(true);
            drawing.start();
        }
    }

    /** @param group the word of a group, or {@code look}; empty for any other */
    public Optional<String> of(String group, Sex sex) {
        return group.equals(LOOKS) || ChoiceGroup.of(group).isPresent()
                ? Optional.of(kept.computeIfAbsent(new Key(group, sex), this::drawn))
                : Optional.empty();
    }

    private String drawn(Key key) {
        OptionPictures pictures = OptionPictures.onMedianBody(engine, key.sex());
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        ChoiceGroup.of(key.group())
                .ifPresentOrElse(
                        group -> options(group, key.sex())
                                .forEach(option -> pictures.of(option)
                                        .forEach((value, picture) ->
                                                svg.append(picture.svg(option.name() + "." + value)))),
                        () -> looks(pictures, svg));
        return svg.append("</svg>").toString();
    }

    private List<StyleOption> options(ChoiceGroup group, Sex sex) {
        return Stream.concat(group.first().stream(), group.finer().stream())
                .flatMap(name ->
                        engine.options().stream().filter(option -> option.name().equals(name)))
                .filter(option -> option.sexes().contains(sex))
                .toList();
    }

    private void looks(OptionPictures pictures, StringBuilder svg) {
        for (Look look : looks.all()) {
            Map<String, Object> options = new TreeMap<>(look.options());
            options.keySet().removeIf(name -> !name.startsWith(Garment.JACKET.word()));
            Style jacket = new Style(look.fit().orElse(Style.Fit.REGULAR), Set.of(Garment.JACKET), options, List.of());
            pictures.front(jacket).ifPresent(picture -> svg.append(picture.svg("look." + look.name())));
        }
    }
}
