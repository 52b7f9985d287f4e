package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A length option within limits, mm.
 *
 * @param usual the house default, unless the sex has another
 * @param usualBySex other defaults
 * @param least smallest length that the draft was tested with
 * @param most greatest length
 */
public record LengthOption(
        Garment garment,
        String name,
        String about,
        double usual,
        Map<Sex, Double> usualBySex,
        double least,
        double most,
        List<Need> needs)
        implements StyleOption {

    public LengthOption {
        needs = List.copyOf(needs);
        usualBySex = Map.copyOf(usualBySex);
        requireWithin(name, usual, least, most);
        for (double other : usualBySex.values()) {
            requireWithin(name, other, least, most);
        }
    }

    private static void requireWithin(String name, double usual, double least, double most) {
        if (!(least <= usual && usual <= most)) {
            throw new IllegalArgumentException(
                    "Option '%s' has its usual value (%s mm) outside %s to %s mm.".formatted(name, usual, least, most));
        }
    }

    public static LengthOption of(
            Garment garment, String name, String about, double usual, double least, double most, Need... needs) {
        return new LengthOption(garment, name, about, usual, Map.of(), least, most, List.of(needs));
    }

    /** The same length with another default for one sex. */
    public LengthOption usuallyFor(Sex sex, double mm) {
        return new LengthOption(garment, name, about, usual, Map.of(sex, mm), least, most, needs);
    }

    /** The value in the style, or the default, mm. The engine has refused anything but a length within the limits. */
    public double in(Style style) {
        return style.options().get(name) instanceof Double chosen ? chosen : usual;
    }

    /** The value that the style sets, mm; empty when it leaves the option out. */
    public Optional<Double> chosen(Style style) {
        return style.options().get(name) instanceof Double chosen ? Optional.of(chosen) : Optional.empty();
    }

    @Override
    public Double usual(Sex sex) {
        return usualBySex.getOrDefault(sex, usual);
    }

    @Override
    public String kind() {
        return "length";
    }

    @Override
    public String wordIn(Style style) {
        return String.format(Locale.ROOT, "%.2f", in(style));
    }

    @Override
    public Optional<Value> expectedInsteadOf(Object value) {
        boolean within = value instanceof Double mm && mm >= least && mm <= most;
        return within
                ? Optional.empty()
                : Optional.of(Notice.of("range", Quantity.of("%.0f", least, ""), Quantity.mm(most)));
    }
}
