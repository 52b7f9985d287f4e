package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The ease that an order asks of one measure, mm. The figures stand here a second time, apart from the draft that must
 * reach them: docs/drafting/certificate.md.
 *
 * @param man added for a man, whatever the fit
 * @param woman added for a woman
 * @param options lengths of the style that add themselves
 */
record OrderedEase(double slim, double regular, double comfort, double man, double woman, List<Option> options) {

    /**
     * A length of the style that adds itself to the ease.
     *
     * @param usual its value when it is not ordered, contained in the ease already, mm
     */
    private record Option(String name, double usual) {

        double in(Style style) {
            return style.options().get(name) instanceof Double ordered ? ordered - usual : 0;
        }
    }

    /** Limits are told for the reading as it is. */
    static final OrderedEase NOTHING = new OrderedEase(0, 0, 0, 0, 0, List.of());

    static OrderedEase byFit(double slim, double regular, double comfort) {
        return new OrderedEase(slim, regular, comfort, 0, 0, List.of());
    }

    static OrderedEase bySex(double man, double woman) {
        return new OrderedEase(0, 0, 0, man, woman, List.of());
    }

    /** The same, and more for a woman. */
    OrderedEase andForWomen(double more) {
        return new OrderedEase(slim, regular, comfort, man, woman + more, options);
    }

    /** The same, and what is ordered of a style's length beyond its usual value. */
    OrderedEase andOf(String option, double usual) {
        return new OrderedEase(slim, regular, comfort, man, woman, List.of(new Option(option, usual)));
    }

    /** @param ofHouse what the shop's settings say instead of the figures of the fits, mm */
    double in(Style style, Sex sex, OptionalDouble ofHouse) {
        double ofFit = ofHouse.orElseGet(() -> switch (style.fit()) {
            case SLIM -> slim;
            case REGULAR -> regular;
            case COMFORT -> comfort;
        });
        double ofOptions =
                options.stream().mapToDouble(option -> option.in(style)).sum();
        return ofFit + ofOptions + (sex == Sex.MALE ? man : woman);
    }
}
