package io.tailorline.workflow.cutroom.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rolls of each cloth that the house may cut from. A cloth that is not listed has the one roll that its orders
 * name.
 *
 * @param byCloth cloth id of the catalogue to its rolls; no roll is of two cloths
 */
public record ClothRolls(Map<String, List<String>> byCloth) {

    /** Every cloth has the one roll that its orders name. */
    public static final ClothRolls AS_ORDERED = new ClothRolls(Map.of());

    public ClothRolls {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byCloth.forEach((cloth, rolls) -> copy.put(cloth, List.copyOf(rolls)));
        byCloth = Map.copyOf(copy);
    }

    /** The rolls that a job on this cloth may be cut from, the one that its order names first. */
    public List<String> of(String cloth, String ordered) {
        Set<String> rolls = new LinkedHashSet<>(List.of(ordered));
        rolls.addAll(byCloth.getOrDefault(cloth, List.of()));
        return List.copyOf(rolls);
    }

    /**
     * The roll that a job is planned from: each table has one of its own as long as there are enough, so that no table
     * waits for another's.
     *
     * @param place of the table in the settings, 0 for the first
     */
    public String forTable(String cloth, String ordered, int place) {
        List<String> rolls = byCloth.getOrDefault(cloth, List.of(ordered));
        return rolls.get(place % rolls.size());
    }
}
