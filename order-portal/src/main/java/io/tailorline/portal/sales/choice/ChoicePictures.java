package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.sales.choice.picture.OptionPictures;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The pictures of a group in one file: an SVG whose elements have the ids {@code <option>.<value>}, of a length
 * {@code <option>.least} and {@code <option>.most}. Drawn when they are first asked for, then kept.
 */
@Component
public class ChoicePictures {

    private record Key(ChoiceGroup group, Sex sex) {}

    private final PatternEngine engine;
    private final Map<Key, String> kept = new ConcurrentHashMap<>();
    private final AtomicBoolean isAhead = new AtomicBoolean();

    ChoicePictures(PatternEngine engine) {
        this.engine = engine;
    }

    /** Draws ahead, beside everything else, what somebody who has opened the page will ask for. */
    public void drawAhead() {
        if (isAhead.compareAndSet(false, true)) {
            Thread ahead = new Thread(
                    () -> {
                        for (Sex sex : Sex.values()) {
                            for (ChoiceGroup group : ChoiceGroup.values()) {
                                of(group, sex);
                            }
                        }
                    },
                    "choice-pictures");
            ahead.setDaemon(true);
            ahead.setPriority(Thread.MIN_PRIORITY);
            ahead.start();
        }
    }

    public String of(ChoiceGroup group, Sex sex) {
        return kept.computeIfAbsent(new Key(group, sex), this::drawn);
    }

    private String drawn(Key key) {
        OptionPictures pictures = OptionPictures.onMedianBody(engine, key.sex());
        List<StyleOption> options = Stream.concat(key.group().first().stream(), key.group().finer().stream())
                .flatMap(name ->
                        engine.options().stream().filter(option -> option.name().equals(name)))
                .filter(option -> option.sexes().contains(key.sex()))
                .toList();
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (StyleOption option : options) {
            pictures.of(option).forEach((value, picture) -> svg.append(picture.svg(option.name() + "." + value)));
        }
        return svg.append("</svg>").toString();
    }
}
