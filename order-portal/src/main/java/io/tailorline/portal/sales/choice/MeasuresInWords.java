package io.tailorline.portal.sales.choice;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ReadingUnits;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.sales.choice.OrderInWords.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Repeats measures in the units that they were read in, and tells which of them nobody took off the body. */
@Component
class MeasuresInWords {

    private final QuantityWords quantities;
    private final MessageSource words;

    MeasuresInWords(QuantityWords quantities, MessageSource words) {
        this.quantities = quantities;
        this.words = words;
    }

    List<Row> rows(MeasurementSet body, Locale locale) {
        List<Row> rows = new ArrayList<>();
        MeasurementSet right = body.rightSide();
        MeasurementSet left = body.leftSide();
        for (Measurement measurement : Measurement.values()) {
            if (right.find(measurement).isPresent() && left.find(measurement).isPresent()) {
                rows.addAll(sides(measurement, body, right.get(measurement), left.get(measurement), locale));
            }
        }
        return rows;
    }

    private List<Row> sides(Measurement measurement, MeasurementSet body, double right, double left, Locale locale) {
        String name = name(measurement, body.sex(), locale);
        ReadingUnits units = body.notes().units();
        Row row = new Row(name, quantities.of(measurement, right, units, locale), mark(measurement, body, locale));
        return right == left
                ? List.of(row)
                : List.of(
                        new Row(word("measuring.of.right", locale, name), row.value(), row.mark()),
                        new Row(
                                word("measuring.of.left", locale, name),
                                quantities.of(measurement, left, units, locale)));
    }

    /** What a reading is, where it is none of the body; else empty. */
    private String mark(Measurement measurement, MeasurementSet body, Locale locale) {
        Double garment = body.notes().garment().get(measurement);
        if (garment != null) {
            return word(
                    "summary.off-garment",
                    locale,
                    quantities.of(measurement, garment, body.notes().units(), locale));
        }
        return body.notes().estimated().contains(measurement) ? word("summary.estimated", locale) : "";
    }

    /** A sentence about all that was estimated, and one about all that was read off a suit; none without such. */
    List<String> remarks(MeasurementSet body, Locale locale) {
        List<String> remarks = new ArrayList<>();
        tell(remarks, "summary.estimated.all", body.notes().estimated(), body.sex(), locale);
        tell(remarks, "summary.off-garment.all", body.notes().garment().keySet(), body.sex(), locale);
        return remarks;
    }

    private void tell(List<String> remarks, String code, Collection<Measurement> told, Sex sex, Locale locale) {
        if (!told.isEmpty()) {
            List<String> names =
                    told.stream().map(each -> name(each, sex, locale)).toList();
            remarks.add(word(code, locale, String.join(word("list.between", locale), names)));
        }
    }

    private String name(Measurement measurement, Sex sex, Locale locale) {
        String code = "measure." + measurement.fieldName();
        String usual = word(code, locale);
        return sex == Sex.FEMALE
                ? Objects.requireNonNullElse(words.getMessage(code + ".female", null, usual, locale), usual)
                : usual;
    }

    private String word(String code, Locale locale, Object... values) {
        return words.getMessage(code, values, locale);
    }
}
