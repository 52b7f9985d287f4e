package io.tailorline.portal.sales.promise.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.portal.sales.promise.HouseCalendar;
import io.tailorline.portal.sales.promise.HouseCapacity;
import io.tailorline.portal.sales.promise.HouseTimes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Calendar and capacity as the fields of a form, named by their place in the file: {@code review.tailors}. */
final class HouseTimesForm {

    private static final String HOLIDAYS = "holidays";
    private static final String CLOTHS = "clothDays";

    /** One number each, in the order of the page. */
    static final List<String> NUMBERS = List.of(
            "review.tailors",
            "review.minutes",
            "review.waitHours",
            "table.handlingSeconds",
            "table.usualSeconds",
            "places",
            "making.days",
            "making.shippingDays",
            "express.days",
            "express.shippingDays",
            "availability",
            "fullest");

    private HouseTimesForm() {}

    static List<String> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Map<String, String> fields(HouseTimes house) {
        HouseCalendar calendar = house.calendar();
        HouseCapacity capacity = house.capacity();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timeZone", calendar.zone().getId());
        calendar.workingDays().forEach(day -> fields.put("day." + day.name().toLowerCase(Locale.ROOT), "on"));
        fields.put("shift.begins", calendar.begins().toString());
        fields.put("shift.ends", calendar.ends().toString());
        fields.put(
                HOLIDAYS, calendar.holidays().stream().map(LocalDate::toString).collect(Collectors.joining("\n")));
        fields.put("review.tailors", Integer.toString(capacity.review().tailors()));
        fields.put("review.minutes", plain(capacity.review().minutes()));
        fields.put("review.waitHours", plain(capacity.review().waitHours()));
        fields.put("table.handlingSeconds", plain(capacity.table().handlingSeconds()));
        fields.put("table.usualSeconds", plain(capacity.table().usualSeconds()));
        fields.put("places", Integer.toString(capacity.places()));
        fields.put("making.days", Integer.toString(capacity.making().days()));
        fields.put("making.shippingDays", Integer.toString(capacity.making().shippingDays()));
        fields.put("express.days", Integer.toString(capacity.express().days()));
        fields.put("express.shippingDays", Integer.toString(capacity.express().shippingDays()));
        fields.put("availability", plain(capacity.availability()));
        fields.put("fullest", plain(capacity.fullest()));
        capacity.clothDays().forEach((cloth, days) -> fields.put(CLOTHS + "." + cloth, Integer.toString(days)));
        return fields;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /**
     * What was typed, as the file would have it; what is no number stays as it was typed, and is refused by its place.
     */
    static ObjectNode tree(Map<String, String> typed, List<String> cloths) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("timeZone", text(typed, "timeZone"));
        ArrayNode days = root.putArray("workingDays");
        days().stream().filter(day -> typed.containsKey("day." + day)).forEach(days::add);
        root.putObject("shift").put("begins", text(typed, "shift.begins")).put("ends", text(typed, "shift.ends"));
        ArrayNode holidays = root.putArray(HOLIDAYS);
        text(typed, HOLIDAYS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(holidays::add);
        NUMBERS.forEach(field -> put(root, field, text(typed, field)));
        ObjectNode clothDays = root.putObject(CLOTHS);
        for (String cloth : cloths) {
            String value = text(typed, CLOTHS + "." + cloth);
            if (!value.isEmpty()) {
                put(clothDays, cloth, value);
            }
        }
        return root;
    }

    private static void put(ObjectNode root, String field, String value) {
        int dot = field.indexOf('.');
        ObjectNode at = dot < 0 ? root : root.withObjectProperty(field.substring(0, dot));
        String name = field.substring(dot + 1);
        if (value.matches("-?[0-9]{1,9}")) {
            at.put(name, Integer.parseInt(value));
        } else if (value.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")) {
            at.put(name, Double.parseDouble(value));
        } else {
            at.put(name, value);
        }
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The field of the form that a place of the file is: {@code $.holidays[3]} is the field of all holidays. */
    static String field(String place) {
        return place.replaceFirst("^\\$\\.?", "").replaceFirst("\\[.*", "");
    }
}
