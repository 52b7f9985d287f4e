package io.tailorline.portal.workshop.web;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.HouseSettings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the house turns on, as the fields of a form have it. */
final class SwitchForm {

    /** What can be turned on; what nothing stands behind is no switch. */
    static final List<String> SWITCHES = List.of("materials", "stock", "remnants", "lays");

    /** What can be cut by machine besides the shell. */
    static final List<Material> MATERIALS = Arrays.stream(Material.values())
            .filter(material -> material != Material.SHELL)
            .toList();

    /** Field of the hours that an order waits for others. */
    static final String LAY_HOURS = "lays.hours";

    private static final int NO_HOURS = -1;

    private SwitchForm() {}

    /**
     * @param shells ids of the cloths on the page, which can have articles of their own; what others have stays as it
     *     is
     */
    static HouseSettings read(Map<String, String> typed, List<String> shells, HouseSettings before) {
        Set<Material> cut = EnumSet.noneOf(Material.class);
        Map<Material, String> usual = new EnumMap<>(Material.class);
        for (Material material : MATERIALS) {
            if (typed.containsKey("cut." + material.word())) {
                cut.add(material);
            }
            put(usual, material, typed.getOrDefault("usual." + material.word(), ""));
        }
        Map<String, Map<Material, String>> exceptions = new LinkedHashMap<>(before.exceptions());
        exceptions.keySet().removeAll(shells);
        for (String shell : shells) {
            Map<Material, String> own = new EnumMap<>(Material.class);
            for (Material material : MATERIALS) {
                put(own, material, typed.getOrDefault("own.%s.%s".formatted(shell, material.word()), ""));
            }
            if (!own.isEmpty()) {
                exceptions.put(shell, own);
            }
        }
        return new HouseSettings(
                typed.containsKey("materials"),
                isOn("stock", typed, before.stock()),
                isOn("remnants", typed, before.remnants()),
                isOn("lays", typed, before.lays()),
                hours(typed, before.layHours()),
                cut,
                usual,
                exceptions);
    }

    /** What is no number is told by the check as hours that nobody waits. */
    private static int hours(Map<String, String> typed, int before) {
        String hours = typed.getOrDefault(LAY_HOURS, Integer.toString(before)).strip();
        return hours.matches("\\d{1,4}") && !hours.matches("0+") ? Integer.parseInt(hours) : NO_HOURS;
    }

    /** What is not on the page stays as it is. */
    private static boolean isOn(String name, Map<String, String> typed, boolean before) {
        return SWITCHES.contains(name) ? typed.containsKey(name) : before;
    }

    private static void put(Map<Material, String> articles, Material material, String id) {
        if (!id.isEmpty()) {
            articles.put(material, id);
        }
    }

    /** As {@link #read} reads them. */
    static Map<String, String> fields(HouseSettings settings) {
        Map<String, String> fields = new LinkedHashMap<>();
        putIf(fields, "materials", settings.materials());
        putIf(fields, "stock", settings.stock());
        putIf(fields, "remnants", settings.remnants());
        putIf(fields, "lays", settings.lays());
        fields.put(LAY_HOURS, Integer.toString(settings.layHours()));
        settings.cut().forEach(material -> fields.put("cut." + material.word(), "on"));
        settings.usual().forEach((material, id) -> fields.put("usual." + material.word(), id));
        settings.exceptions()
                .forEach((shell, own) ->
                        own.forEach((material, id) -> fields.put("own.%s.%s".formatted(shell, material.word()), id)));
        return fields;
    }

    private static void putIf(Map<String, String> fields, String name, boolean on) {
        if (on) {
            fields.put(name, "on");
        }
    }
}
