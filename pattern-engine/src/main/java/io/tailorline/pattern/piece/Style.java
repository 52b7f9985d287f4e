package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.Sex;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The style ordered: fit, garments, options, alterations.
 *
 * @param options value by option name: text, truth value or number (stored as a double); the engine knows the options
 * @param alterations rules to apply to the draft, in order
 * @param corrections what was moved by hand on the drafted pieces
 * @param house settings of the shop under which it was ordered; empty where the draft's own measures count
 */
public record Style(
        Fit fit,
        Set<Garment> garments,
        Map<String, Object> options,
        List<Alteration> alterations,
        List<Correction> corrections,
        Optional<House> house) {

    /** How close the suit sits. */
    public enum Fit {
        SLIM,
        REGULAR,
        COMFORT;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A rule with its amount.
     *
     * @param amount mm
     */
    public record Alteration(String rule, Side side, double amount) {}

    public Style {
        garments = Collections.unmodifiableSet(new TreeSet<>(garments));
        TreeMap<String, Object> copied = new TreeMap<>(options);
        copied.replaceAll((name, value) -> value instanceof Number number ? number.doubleValue() : value);
        options = Collections.unmodifiableMap(copied);
        alterations = List.copyOf(alterations);
        corrections = List.copyOf(corrections);
    }

    /** As the draft is by itself, nothing moved by hand. */
    public Style(Fit fit, Set<Garment> garments, Map<String, Object> options, List<Alteration> alterations) {
        this(fit, garments, options, alterations, List.of(), Optional.empty());
    }

    /** The same, ordered under the settings of a shop. */
    public Style of(House shop) {
        return new Style(fit, garments, options, alterations, corrections, Optional.of(shop));
    }

    public Style withFit(Fit other) {
        return new Style(other, garments, options, alterations, corrections, house);
    }

    public Style withOptions(Map<String, Object> others) {
        return new Style(fit, garments, others, alterations, corrections, house);
    }

    public Style withAlterations(List<Alteration> others) {
        return new Style(fit, garments, options, others, corrections, house);
    }

    public Style withCorrections(List<Correction> others) {
        return new Style(fit, garments, options, alterations, others, house);
    }

    /**
     * This style with the default of the sex filled in for every option that was not chosen and whose default differs
     * by sex.
     */
    public Style withDefaults(List<StyleOption> known, Sex sex) {
        Map<String, Object> completed = new TreeMap<>(options);
        for (StyleOption option : known) {
            if (option.differsBySex()) {
                completed.putIfAbsent(option.name(), option.usual(sex));
            }
        }
        return withOptions(completed);
    }

    /** A two-piece suit in regular fit with the options the house cuts by default. */
    public static Style twoPiece() {
        return new Style(Fit.REGULAR, Set.of(Garment.JACKET, Garment.TROUSERS), Map.of(), List.of());
    }

    /** The same with a waistcoat. */
    public static Style threePiece() {
        return new Style(Fit.REGULAR, Set.of(Garment.values()), Map.of(), List.of());
    }
}
