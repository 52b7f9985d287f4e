package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Choice;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Value;
import java.util.List;
import java.util.Optional;

/**
 * A yes-or-no option.
 *
 * @param usual the house default
 */
public record FlagOption(Garment garment, String name, String about, boolean usual, List<Need> needs)
        implements StyleOption {

    public FlagOption {
        needs = List.copyOf(needs);
    }

    public static FlagOption of(Garment garment, String name, String about, boolean usual, Need... needs) {
        return new FlagOption(garment, name, about, usual, List.of(needs));
    }

    /** The value in the style, or the default. */
    public boolean in(Style style) {
        return style.options().get(name) instanceof Boolean chosen ? chosen : usual;
    }

    @Override
    public Boolean usual(Sex sex) {
        return usual;
    }

    @Override
    public String kind() {
        return "flag";
    }

    @Override
    public String wordIn(Style style) {
        return String.valueOf(in(style));
    }

    @Override
    public Optional<Value> expectedInsteadOf(Object value) {
        return value instanceof Boolean
                ? Optional.empty()
                : Optional.of(Notice.of("style.either", new Choice(name, "true"), new Choice(name, "false")));
    }
}
