package io.tailorline.portal.patternroom.review;

import static io.tailorline.portal.patternroom.review.ReviewLimits.LIMITS;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.portal.web.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why an order goes back to the customer: measurements with what to do about each, and a reason in the tailor's words.
 *
 * @param reason may be empty where measurements are named
 * @param writesOff whether what is cut of the order counts no longer, and the house bears its cloth
 */
record SendBack(String reason, List<Again> measurements, boolean writesOff) {

    private static final double MM_PER_CM = 10;

    /**
     * A measurement that the customer has to take again, or for the first time.
     *
     * @param todo what the customer should do
     */
    record Again(Measurement measurement, String todo) {}

    SendBack {
        measurements = List.copyOf(measurements);
    }

    /** {@code {"reason":"…","measurements":[{"field":"chestGirth","todo":"…"}]}}; either may be left out. */
    static SendBack read(JsonCursor body) throws FormatFault {
        body.allow("reason", "measurements", "writeOff");
        return new SendBack(
                clean(body.find("reason", JsonCursor::text).orElse("")),
                body.findAll("measurements", SendBack::again),
                body.find("writeOff", JsonCursor::truth).orElse(false));
    }

    private static Again again(JsonCursor one) throws FormatFault {
        one.allow("field", "todo");
        JsonCursor field = one.field("field");
        String name = field.text();
        Optional<Measurement> known = Arrays.stream(Measurement.values())
                .filter(each -> each.fieldName().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            throw field.fault("a measurement, for instance chestGirth");
        }
        return new Again(known.get(), clean(one.field("todo").text()));
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Why the customer could not act on it; empty when it can be sent. */
    Optional<Refusal> refusal() {
        if (measurements.size() > LIMITS.measurementsAgain()) {
            return Optional.of(Refusal.of(
                    "measurements-too-many",
                    "measurements",
                    Integer.toString(measurements.size()),
                    Integer.toString(LIMITS.measurementsAgain())));
        }
        Set<Measurement> named = EnumSet.noneOf(Measurement.class);
        for (int i = 0; i < measurements.size(); i++) {
            Again each = measurements.get(i);
            if (!named.add(each.measurement())) {
                return Optional.of(Refusal.of(
                        "measurement-twice",
                        "measurements[%d].field".formatted(i),
                        each.measurement().fieldName(),
                        "1"));
            }
            if (each.todo().isEmpty()) {
                return Optional.of(wordsExpected("measurements[%d].todo".formatted(i), 0));
            }
        }
        boolean isSaid = !reason.isEmpty() || !measurements.isEmpty();
        return isSaid && length() <= LIMITS.reason()
                ? Optional.empty()
                : Optional.of(wordsExpected("reason", length()));
    }

    private static Refusal wordsExpected(String field, int length) {
        return Refusal.of(
                "reason-expected",
                field,
                "%d characters".formatted(length),
                "1 to %d characters".formatted(LIMITS.reason()));
    }

    /** Characters that the tailor wrote. */
    private int length() {
        return reason.length()
                + measurements.stream().mapToInt(each -> each.todo().length()).sum();
    }

    /** For the customer: each measurement with what was given, then the tailor's own words. */
    List<Notice> reasons(MeasurementSet body) {
        List<Notice> reasons = new ArrayList<>();
        for (Again each : measurements) {
            Measurement measurement = each.measurement();
            reasons.add(body.find(measurement)
                    .map(given -> Notice.of(
                            "back.measured", measurement.named(), shown(measurement, given), new Text(each.todo())))
                    .orElseGet(() -> Notice.of("back.missing", measurement.named(), new Text(each.todo()))));
        }
        if (!reason.isEmpty()) {
            reasons.add(Notice.verbatim(reason));
        }
        return reasons;
    }

    /** Lengths in cm, as customers measure. */
    private static Quantity shown(Measurement measurement, double value) {
        boolean isLength = measurement.unit().equals("mm");
        String number = String.format(Locale.ROOT, "%.1f", isLength ? value / MM_PER_CM : value);
        return new Quantity(number, isLength ? "cm" : measurement.unit());
    }

    /** Names of the measurements, for the audit log. */
    String fields() {
        return String.join(
                " ",
                measurements.stream()
                        .map(each -> each.measurement().fieldName())
                        .toList());
    }
}
