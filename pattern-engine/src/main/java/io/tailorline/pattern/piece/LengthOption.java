package io.tailorline.pattern.piece;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A length option within limits, mm.
 *
 * @param usual the house default
 * @param least smallest length that the draft was tested with
 * @param most greatest length
 */
public record LengthOption(
        Garment garment, String name, String about, double usual, double least, double most, List<Need> needs)
        implements StyleOption {

    public LengthOption {
        needs = List.copyOf(needs);
        if (!(least <= usual && usual <= most)) {
            throw new IllegalArgumentException(
                    "Option '%s' has its usual value (%s mm) outside %s to %s mm.".formatted(name, usual, least, most));
        }
    }

    public static LengthOption of(
            Garment garment, String name, String about, double usual, double least, double most, Need... needs) {
        return new LengthOption(garment, name, about, usual, least, most, List.of(needs));
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
    public String kind() {
        return "length";
    }

    @Override
    public String wordIn(Style style) {
        return String.format(Locale.ROOT, "%.2f", in(style));
    }

    @Override
    public Optional<String> expectedInsteadOf(Object value) {
        boolean within = value instanceof Double mm && mm >= least && mm <= most;
        return within ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "%.0f to %.0f mm", least, most));
    }
}
