package io.tailorline.workflow.workshop.stock.remnant;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.measure.LikelyBody;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.workshop.ArticleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sizes from which a remnant is of use, by kind of article: of the pieces that are worth it
 * (docs/workshop/remnants.md) what 19 of 20 standard sizes need in a three-piece suit of the house's own patterns,
 * nothing lying askew. Larger than the largest of them is the panel, which holds whichever piece of the kind must be
 * cut once more.
 *
 * @param byKind of each kind that patterns have pieces of, the largest first; never empty
 */
public record UsefulParts(Map<ArticleKind, List<UsefulPart>> byKind, Map<ArticleKind, UsefulPart> panels) {

    /** Name of a panel, which is no piece. */
    public static final String PANEL = "panel";

    /** Of the sizes in the tables, each counted once: nearest rank. */
    private static final double SHARE = 0.95;

    /**
     * Pieces worth a remnant: large ones, each alone or as one of a pair; what is smaller is cut from what these leave.
     */
    private static final Map<Material, List<String>> WORTH_IT = Map.of(
            Material.SHELL,
            List.of("trousers.front", "jacket.front", "waistcoat.front", "jacket.topSleeve"),
            Material.LINING,
            List.of("jacket.lining.front", "trousers.lining.front", "waistcoat.lining.back", "jacket.lining.topSleeve"),
            Material.FUSIBLE,
            List.of("jacket.fusible.front", "waistcoat.fusible.front", "jacket.fusible.facing"),
            Material.POCKETING,
            List.of("trousers.pocketing.frontBag", "trousers.pocketing.hipBag"),
            Material.CANVAS,
            List.of("jacket.canvas.chest"),
            Material.FELT,
            List.of("jacket.felt.chest", "jacket.felt.underCollar"));

    public UsefulParts {
        byKind = Map.copyOf(byKind);
        panels = Map.copyOf(panels);
    }

    /** Drafts the standard sizes of both sexes, which {@link UsefulSizes} does once. */
    public static UsefulParts of(PatternEngine engine) {
        return of(
                engine,
                Stream.of(Sex.values())
                        .flatMap(sex -> SizeTable.of(sex).stream())
                        .toList());
    }

    /** @param sizes those that are drafted; they must cover all pieces that are worth a remnant */
    public static UsefulParts of(PatternEngine engine, List<MeasurementSet> sizes) {
        Map<String, List<Piece>> pieces = new HashMap<>();
        for (MeasurementSet size : sizes) {
            if (engine.draftUncertified(size.id(), Style.threePiece(), LikelyBody.completed(size))
                    instanceof DraftResult.Drafted drafted) {
                drafted.pattern()
                        .pieces()
                        .forEach(piece -> pieces.computeIfAbsent(piece.kind(), id -> new ArrayList<>())
                                .add(piece));
            }
        }
        Map<ArticleKind, List<UsefulPart>> parts = new EnumMap<>(ArticleKind.class);
        Map<ArticleKind, UsefulPart> panels = new EnumMap<>(ArticleKind.class);
        WORTH_IT.forEach((material, ids) -> {
            ArticleKind kind = ArticleKind.of(material);
            parts.put(
                    kind,
                    ids.stream()
                            .filter(pieces::containsKey)
                            .map(id -> size(id, pieces.getOrDefault(id, List.of())))
                            .sorted(Comparator.comparingDouble((UsefulPart part) -> part.lengthMm() * part.widthMm())
                                    .reversed())
                            .toList());
            panels.put(kind, panel(pieces, material));
        });
        return new UsefulParts(parts, panels);
    }

    private static UsefulPart size(String id, List<Piece> sizes) {
        return new UsefulPart(
                id,
                most(sizes.stream().map(piece -> piece.cutLine().width())),
                most(sizes.stream().map(piece -> piece.cutLine().height())));
    }

    private static double most(Stream<Double> lengths) {
        List<Double> sorted = lengths.sorted().toList();
        return Mm.onGrid(sorted.get((int) Math.ceil(SHARE * sorted.size()) - 1));
    }

    private static UsefulPart panel(Map<String, List<Piece>> pieces, Material material) {
        List<UsefulPart> all = pieces.entrySet().stream()
                .filter(each -> each.getValue().get(0).material() == material)
                .map(each -> size(each.getKey(), each.getValue()))
                .toList();
        return new UsefulPart(
                PANEL,
                all.stream().mapToDouble(UsefulPart::lengthMm).max().orElseThrow(),
                all.stream().mapToDouble(UsefulPart::widthMm).max().orElseThrow());
    }

    /** Those that a piece of cloth of this size holds, the largest first. */
    public List<UsefulPart> on(ArticleKind kind, double lengthMm, double widthMm) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(part -> part.fitsOn(lengthMm, widthMm))
                .toList();
    }

    /** Whether a piece of cloth of this size is worth keeping. */
    public boolean isUseful(ArticleKind kind, double lengthMm, double widthMm) {
        return !on(kind, lengthMm, widthMm).isEmpty();
    }

    /** What whichever piece of the kind fits on; none for a kind that no pattern has pieces of. */
    public boolean isPanel(ArticleKind kind, double lengthMm, double widthMm) {
        UsefulPart panel = panels.get(kind);
        return panel != null && panel.fitsOn(lengthMm, widthMm);
    }
}
