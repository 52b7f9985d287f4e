package io.tailorline.pattern.piece;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.piece.Style.Fit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How a shop cuts where it differs from the draft's own measures. A style bears the settings that it was ordered under:
 * they are part of the order, a later version does not touch it.
 *
 * @param name of the shop
 * @param version from 1, higher with each change
 * @param ease what it adds to the body, instead of the table of the draft
 * @param allowances of edges, instead of those of the draft; of several that fit an edge the last counts
 * @param options for what an order leaves open
 * @param alterations that every order begins with
 */
public record House(
        String name,
        int version,
        List<EaseByFit> ease,
        List<EdgeAllowance> allowances,
        Map<String, Object> options,
        List<Alteration> alterations) {

    /** Seam allowance that an edge may be given, mm: what can be sewn, and what a side seam or a hem can hide. */
    public static final double LEAST_ALLOWANCE = 5;

    public static final double MOST_ALLOWANCE = 80;

    /**
     * The ease of one girth in the three fits, mm over the body; it grows from slim to comfort.
     *
     * @throws IllegalArgumentException when it does not, or leaves the range of the girth
     */
    public record EaseByFit(EaseGirth girth, double slim, double regular, double comfort) {

        public EaseByFit {
            boolean grows = slim < regular && regular < comfort;
            if (!grows || slim < girth.least() || comfort > girth.most()) {
                throw new IllegalArgumentException(
                        "ease of %s (%s, %s, %s mm) must grow from slim to comfort, within %s to %s mm."
                                .formatted(girth.word(), slim, regular, comfort, girth.least(), girth.most()));
            }
        }

        double in(Fit fit) {
            return switch (fit) {
                case SLIM -> slim;
                case REGULAR -> regular;
                case COMFORT -> comfort;
            };
        }
    }

    /**
     * The allowance of some edges: inlays, hems.
     *
     * @param piece by id, both sides of it; {@code *} stands for any letters
     * @param edge by name, with {@code *} as well
     * @param mm outside the seam line
     */
    public record EdgeAllowance(String piece, String edge, double mm) {

        public EdgeAllowance {
            if (!(mm >= LEAST_ALLOWANCE && mm <= MOST_ALLOWANCE)) {
                throw new IllegalArgumentException("allowance of %s %s (%s mm) must be %s to %s mm."
                        .formatted(piece, edge, mm, LEAST_ALLOWANCE, MOST_ALLOWANCE));
            }
        }
    }

    public House {
        if (version < 1) {
            throw new IllegalArgumentException("version (%d) must be at least 1.".formatted(version));
        }
        ease = List.copyOf(ease);
        allowances = List.copyOf(allowances);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        alterations = List.copyOf(alterations);
    }

    /** The ease of a girth; empty where the draft's own counts. */
    public OptionalDouble ease(EaseGirth girth, Fit fit) {
        return ease.stream()
                .filter(each -> each.girth() == girth)
                .mapToDouble(each -> each.in(fit))
                .reduce((one, last) -> last);
    }

    /** The allowance of an edge that has one, mm; empty where the draft's own counts. */
    public OptionalDouble allowance(String piece, String edge) {
        return allowances.stream()
                .filter(each -> new Wildcard(each.piece()).fitsPiece(piece) && new Wildcard(each.edge()).fits(edge))
                .mapToDouble(EdgeAllowance::mm)
                .reduce((one, last) -> last);
    }

    /**
     * The style as this shop cuts it: its options where the order chooses none and they have a meaning, its usual
     * alterations where the order has none of that rule.
     *
     * @param known options that a draft reads
     */
    public Style cuts(Style ordered, List<StyleOption> known, Sex sex) {
        Style style = ordered.of(this);
        Style before;
        // an option of the house may give another one its meaning
        do {
            before = style;
            for (StyleOption option : known) {
                Object usual = options.get(option.name());
                if (usual != null
                        && !ordered.options().containsKey(option.name())
                        && isWorn(style.withDefaults(known, sex), option, sex)) {
                    Map<String, Object> more = new TreeMap<>(style.options());
                    more.put(option.name(), usual);
                    style = style.withOptions(more);
                }
            }
        } while (!style.equals(before));
        List<Alteration> all = new ArrayList<>(style.alterations());
        for (Alteration usual : alterations) {
            boolean has =
                    ordered.alterations().stream().anyMatch(each -> each.rule().equals(usual.rule()));
            boolean isWorn = AlterationRule.find(usual.rule())
                    .map(rule -> !Collections.disjoint(rule.garments(), ordered.garments()))
                    .orElse(true);
            if (!has && isWorn) {
                all.add(usual);
            }
        }
        return style.withAlterations(all);
    }

    private static boolean isWorn(Style style, StyleOption option, Sex sex) {
        return style.garments().contains(option.garment()) && option.sexes().contains(sex) && option.isMeantIn(style);
    }
}
