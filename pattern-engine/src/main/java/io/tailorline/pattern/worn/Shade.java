package io.tailorline.pattern.worn;

import java.util.Locale;

/**
 * A colour of the screen.
 *
 * @param red each channel from 0 to 255, in sRGB
 */
record Shade(double red, double green, double blue) {

    private static final double DARKER = .96;

    /** @param colour {@code #RRGGBB} */
    static Shade of(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("Colour '%s' must be #RRGGBB.".formatted(colour));
        }
        return new Shade(channel(colour, 1), channel(colour, 3), channel(colour, 5));
    }

    private static double channel(String colour, int from) {
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }

    /** Relative luminance. WCAG 2.2. */
    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private static double linear(double channel) {
        double share = channel / 255;
        return share <= .04045 ? share / 12.92 : StrictMath.pow((share + .055) / 1.055, 2.4);
    }

    /** Contrast ratio of two colours. WCAG 2.2. */
    double contrast(Shade other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return StrictMath.max(one, two) / StrictMath.min(one, two);
    }

    /** The same hue, darkened until the light colour has that contrast on it. */
    Shade darkenedFor(Shade light, double contrast) {
        Shade shade = this;
        while (shade.contrast(light) < contrast || shade.luminance() > light.luminance()) {
            shade = shade.times(DARKER);
        }
        return shade;
    }

    Shade times(double factor) {
        return new Shade(red * factor, green * factor, blue * factor);
    }

    Shade towards(Shade other, double share) {
        return new Shade(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", StrictMath.round(red), StrictMath.round(green), StrictMath.round(blue));
    }
}
