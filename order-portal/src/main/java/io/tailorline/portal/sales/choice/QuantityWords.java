package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.ReadingUnits;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lengths and weights with their unit, in the units that a customer reads. */
@Component
class QuantityWords {

    private final MessageSource words;

    QuantityWords(MessageSource words) {
        this.words = words;
    }

    /** @param mm of a body or a suit */
    String length(double mm, ReadingUnits units, Locale locale) {
        LengthUnit unit = LengthUnit.of(units);
        return with(unit.number(mm), unit.word(), locale);
    }

    /** @param value in the unit of the measurement */
    String of(Measurement measurement, double value, ReadingUnits units, Locale locale) {
        return switch (measurement.unit()) {
            case "mm" -> length(value, units, locale);
            case "kg" -> weight(value, units, locale);
            default ->
                with(String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", ""), measurement.unit(), locale);
        };
    }

    private String weight(double kilograms, ReadingUnits units, Locale locale) {
        WeightUnit unit = WeightUnit.of(units);
        String number = unit.number(kilograms);
        return unit == WeightUnit.ST ? number : with(number, units.weight().word(), locale);
    }

    private String with(String number, String unit, Locale locale) {
        return "%s %s".formatted(number, words.getMessage("unit." + unit, null, locale));
    }
}
