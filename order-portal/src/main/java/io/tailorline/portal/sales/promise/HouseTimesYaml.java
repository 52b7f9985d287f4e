package io.tailorline.portal.sales.promise;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.sales.promise.HouseCapacity.Making;
import io.tailorline.portal.sales.promise.HouseCapacity.Review;
import io.tailorline.portal.sales.promise.HouseCapacity.Table;
import io.tailorline.portal.web.CalendarDay;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads and writes calendar and capacity of the house as YAML. A fault names place, value and what was expected. */
public final class HouseTimesYaml {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** More is a slip, or somebody who wants the house to promise nothing. */
    private static final int MOST_HOLIDAYS = 400;

    private final Supplier<List<String>> cloths;

    /** @param cloths ids of the catalogue when a file is read, the withdrawn ones too */
    public HouseTimesYaml(Supplier<List<String>> cloths) {
        this.cloths = cloths;
    }

    public HouseTimes parse(String source, String text) throws FormatFault {
        return read(JsonCursor.parse(source, text, YAML));
    }

    /** What was stored, when the catalogue may have been another: cloth that the house no longer has is left out. */
    public HouseTimes parseStored(String source, String text) throws FormatFault {
        JsonCursor root = JsonCursor.parse(source, text, YAML);
        if (root.node().path("clothDays") instanceof ObjectNode clothDays) {
            clothDays.retain(cloths.get());
        }
        return read(root);
    }

    /** From a tree, as a form has it. */
    public HouseTimes read(JsonCursor root) throws FormatFault {
        root.allow(
                "timeZone",
                "workingDays",
                "shift",
                "holidays",
                "review",
                "table",
                "making",
                "express",
                "places",
                "clothDays",
                "availability",
                "fullest");
        return new HouseTimes(calendar(root), capacity(root));
    }

    private static HouseCalendar calendar(JsonCursor root) throws FormatFault {
        JsonCursor shift = root.field("shift");
        shift.allow("begins", "ends");
        LocalTime begins = time(shift.field("begins"));
        LocalTime ends = time(shift.field("ends"));
        if (!begins.isBefore(ends)) {
            throw shift.field("ends").fault("a time after the shift begins, %s".formatted(begins));
        }
        return new HouseCalendar(
                zone(root.field("timeZone")), workingDays(root.field("workingDays")), begins, ends, holidays(root));
    }

    private HouseCapacity capacity(JsonCursor root) throws FormatFault {
        Making making = making(root.field("making"), HouseCapacity.MOST_DAYS, HouseCapacity.MOST_DAYS);
        return new HouseCapacity(
                review(root.field("review")),
                table(root.field("table")),
                making,
                making(root.field("express"), making.days(), making.shippingDays()),
                whole(root.field("places"), 1, 100_000),
                clothDays(root),
                root.field("availability").between(0.05, 1, ""),
                root.field("fullest").between(0.05, 1, ""));
    }

    private static Review review(JsonCursor at) throws FormatFault {
        at.allow("tailors", "minutes", "waitHours");
        return new Review(
                whole(at.field("tailors"), 1, 1000),
                at.field("minutes").between(1, 480, "min"),
                at.field("waitHours").between(0, 400, "h"));
    }

    private static Table table(JsonCursor at) throws FormatFault {
        at.allow("handlingSeconds", "usualSeconds");
        return new Table(
                at.field("handlingSeconds").between(0, 36_000, "s"),
                at.field("usualSeconds").between(1, 36_000, "s"));
    }

    private static Making making(JsonCursor at, int mostDays, int mostShipping) throws FormatFault {
        at.allow("days", "shippingDays");
        return new Making(whole(at.field("days"), 0, mostDays), whole(at.field("shippingDays"), 0, mostShipping));
    }

    private static int whole(JsonCursor at, int least, int most) throws FormatFault {
        int value = at.integer();
        if (value < least || value > most) {
            throw at.fault("a whole number from %d to %d".formatted(least, most));
        }
        return value;
    }

    private static ZoneId zone(JsonCursor at) throws FormatFault {
        try {
            return ZoneId.of(at.text());
        } catch (DateTimeException unknown) {
            throw at.fault("a time zone as Europe/Berlin");
        }
    }

    private static LocalTime time(JsonCursor at) throws FormatFault {
        try {
            return LocalTime.parse(at.textOrNumber());
        } catch (DateTimeException noTime) {
            throw at.fault("a time of day as 08:00");
        }
    }

    private static Set<DayOfWeek> workingDays(JsonCursor at) throws FormatFault {
        Set<DayOfWeek> days = new LinkedHashSet<>(at.all(day -> day.oneOf(DayOfWeek.values(), HouseTimesYaml::word)));
        if (days.isEmpty()) {
            throw at.fault("at least one day of the week");
        }
        return days;
    }

    private static Set<LocalDate> holidays(JsonCursor root) throws FormatFault {
        List<LocalDate> days = root.findAll("holidays", HouseTimesYaml::day);
        if (days.size() > MOST_HOLIDAYS) {
            throw root.field("holidays").fault("at most %d days".formatted(MOST_HOLIDAYS));
        }
        return Set.copyOf(new LinkedHashSet<>(days));
    }

    private static LocalDate day(JsonCursor at) throws FormatFault {
        String text = at.text();
        return CalendarDay.of(text).orElseThrow(() -> at.fault("a day of the calendar as 2026-12-24"));
    }

    private Map<String, Integer> clothDays(JsonCursor root) throws FormatFault {
        Map<String, Integer> days = new LinkedHashMap<>();
        if (root.find("clothDays").isPresent()) {
            JsonCursor at = root.field("clothDays");
            at.allow(cloths.get().toArray(String[]::new));
            for (Map.Entry<String, JsonCursor> each : at.fields().entrySet()) {
                days.put(each.getKey(), whole(each.getValue(), 0, HouseCapacity.MOST_DAYS));
            }
        }
        return days;
    }

    static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** What {@link #parse} reads as the same. */
    public static String text(HouseTimes house) {
        HouseCalendar calendar = house.calendar();
        HouseCapacity capacity = house.capacity();
        return """
                timeZone: %s
                workingDays: [%s]
                shift: {begins: "%s", ends: "%s"}
                holidays: [%s]
                review: {tailors: %d, minutes: %s, waitHours: %s}
                table: {handlingSeconds: %s, usualSeconds: %s}
                making: {days: %d, shippingDays: %d}
                express: {days: %d, shippingDays: %d}
                places: %d
                clothDays: {%s}
                availability: %s
                fullest: %s
                """.formatted(
                calendar.zone(),
                calendar.workingDays().stream().map(HouseTimesYaml::word).collect(Collectors.joining(", ")),
                calendar.begins(),
                calendar.ends(),
                calendar.holidays().stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(", ")),
                capacity.review().tailors(),
                capacity.review().minutes(),
                capacity.review().waitHours(),
                capacity.table().handlingSeconds(),
                capacity.table().usualSeconds(),
                capacity.making().days(),
                capacity.making().shippingDays(),
                capacity.express().days(),
                capacity.express().shippingDays(),
                capacity.places(),
                capacity.clothDays().entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ")),
                capacity.availability(),
                capacity.fullest());
    }
}
