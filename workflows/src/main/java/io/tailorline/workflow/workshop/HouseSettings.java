package io.tailorline.workflow.workshop;

import io.tailorline.pattern.piece.Material;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the house has turned on, and which article goes with which cloth.
 *
 * @param materials whether further materials are laid and cut
 * @param layHours how long an order waits for others to share a lay with, h; 0 for as long as {@link #USUAL_HOURS} says
 * @param cut which ones, when they are
 * @param usual by material, id of the article that goes with every cloth
 * @param exceptions by id of the shell article, then by material, what goes with that cloth instead
 */
public record HouseSettings(
        boolean materials,
        boolean stock,
        boolean remnants,
        boolean lays,
        int layHours,
        Set<Material> cut,
        Map<Material, String> usual,
        Map<String, Map<Material, String>> exceptions) {

    /** A morning: by noon what came overnight is laid. A guess that a house replaces, h. */
    public static final int USUAL_HOURS = 4;

    /** Longer than two days no suit waits for another, h. */
    public static final int MOST_HOURS = 48;

    public HouseSettings {
        layHours = layHours == 0 ? USUAL_HOURS : layHours;
        cut = cut.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(cut));
        usual = sorted(usual);
        Map<String, Map<Material, String>> own = new LinkedHashMap<>();
        exceptions.forEach((shell, articles) -> own.put(shell, sorted(articles)));
        exceptions = Collections.unmodifiableMap(own);
    }

    /** With the usual time for lays. */
    public HouseSettings(
            boolean materials,
            boolean stock,
            boolean remnants,
            boolean lays,
            Set<Material> cut,
            Map<Material, String> usual,
            Map<String, Map<Material, String>> exceptions) {
        this(materials, stock, remnants, lays, USUAL_HOURS, cut, usual, exceptions);
    }

    private static Map<Material, String> sorted(Map<Material, String> articles) {
        Map<Material, String> own = new EnumMap<>(Material.class);
        own.putAll(articles);
        return Collections.unmodifiableMap(own);
    }

    /** Of a fresh installation: all is off, and once materials are on, lining, fusible and pocketing are cut. */
    public static HouseSettings fresh(Map<Material, String> usual) {
        return new HouseSettings(
                false,
                false,
                false,
                false,
                EnumSet.of(Material.LINING, Material.FUSIBLE, Material.POCKETING),
                usual,
                Map.of());
    }

    /** Id of the article that goes with a shell cloth; none when the house has named none. */
    public Optional<String> articleFor(String shell, Material material) {
        return Optional.ofNullable(exceptions.getOrDefault(shell, Map.of()).get(material))
                .or(() -> Optional.ofNullable(usual.get(material)));
    }

    /** Whether an article is named for any cloth. */
    public boolean names(String article) {
        return usual.containsValue(article) || exceptions.values().stream().anyMatch(own -> own.containsValue(article));
    }
}
