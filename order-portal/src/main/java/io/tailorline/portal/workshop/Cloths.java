package io.tailorline.portal.workshop;

import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.worn.Weave;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The house's catalogue of suitings. The first is the standard cloth, taken when an order names none. */
public final class Cloths {

    private final List<Cloth> cloths;

    public Cloths(List<Cloth> cloths) {
        this.cloths = List.copyOf(cloths);
        if (cloths.isEmpty()) {
            throw new IllegalArgumentException("A catalogue must hold at least the standard cloth.");
        }
    }

    /** What the house keeps: worsteds that look alike both ways, two of them patterned, and a flannel with a nap. */
    public static Cloths ofTheHouse() {
        return new Cloths(List.of(
                new Cloth("navy-twill", "#22324a", 1500, Nap.TWO_WAY, "R-2291"),
                new Cloth("charcoal-hopsack", "#393c40", 1500, Nap.TWO_WAY, "R-2304"),
                new Cloth("tobacco-flannel", "#4a3a2c", 1480, Nap.ONE_WAY, "R-2317"),
                new Cloth("bottle-green-twill", "#2a4034", 1490, Nap.TWO_WAY, "R-2322"),
                new Cloth("burgundy-twill", "#5a2130", 1490, Nap.TWO_WAY, "R-2335"),
                new Cloth("navy-chalk-stripe", "#22324a", 1500, Nap.TWO_WAY, "R-2341")
                        .woven(new Weave(18, 0, "#8c9db5")),
                new Cloth("grey-windowpane", "#43464b", 1500, Nap.TWO_WAY, "R-2348")
                        .woven(new Weave(45, 55, "#8e949c"))));
    }

    /**
     * The same cloths, each on the first of the rolls that the settings list for it.
     *
     * @param rolls by id of the cloth
     * @throws IllegalArgumentException when a cloth is not in the catalogue
     */
    public Cloths onRolls(Map<String, List<String>> rolls) {
        List<String> ids = cloths.stream().map(Cloth::id).toList();
        rolls.keySet().stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException(
                    "tailorline.rolls names the cloth '%s'; expected one of %s.".formatted(unknown, ids));
        });
        return new Cloths(cloths.stream()
                .map(cloth -> cloth.on(
                        rolls.getOrDefault(cloth.id(), List.of(cloth.roll())).get(0)))
                .toList());
    }

    public List<Cloth> all() {
        return cloths;
    }

    public Cloth standard() {
        return cloths.get(0);
    }

    public Optional<Cloth> find(String id) {
        return cloths.stream().filter(cloth -> cloth.id().equals(id)).findFirst();
    }
}
