package io.tailorline.portal.workshop;

import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.CatalogueEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The suitings among the articles of the house. The first is the standard cloth; who names none gets the first priced.
 */
public final class Cloths {

    private final Supplier<List<Kept>> source;

    /** @param withdrawn whether it can be ordered no more */
    private record Kept(Cloth cloth, boolean withdrawn) {}

    private Cloths(Supplier<List<Kept>> source) {
        this.source = source;
    }

    /** Cloths that are always the same. */
    public Cloths(List<Cloth> cloths) {
        this(() -> cloths.stream().map(cloth -> new Kept(cloth, false)).toList());
        if (cloths.isEmpty()) {
            throw new IllegalArgumentException("A catalogue must hold at least the standard cloth.");
        }
    }

    /**
     * As the articles are when they are asked for.
     *
     * @param rolls by id of the article, linings and all others too; the first one of each cloth is cut from
     * @throws IllegalArgumentException when one of those is no article of the house
     */
    static Cloths of(ArticleCatalogue catalogue, Map<String, List<String>> rolls) {
        Cloths cloths = new Cloths(() -> catalogue.entries().stream()
                .filter(entry -> entry.article().kind() == ArticleKind.SHELL)
                .map(entry -> kept(entry, rolls))
                .toList());
        List<String> ids =
                catalogue.entries().stream().map(entry -> entry.article().id()).toList();
        rolls.keySet().stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException(
                    "tailorline.rolls names the article '%s'; expected one of %s.".formatted(unknown, ids));
        });
        return cloths;
    }

    private static Kept kept(CatalogueEntry entry, Map<String, List<String>> rolls) {
        String roll =
                rolls.getOrDefault(entry.article().id(), List.of(entry.roll())).get(0);
        return new Kept(Cloth.of(entry.article(), roll), entry.withdrawn());
    }

    /** Those that can be ordered. */
    public List<Cloth> all() {
        return source.get().stream()
                .filter(kept -> !kept.withdrawn())
                .map(Kept::cloth)
                .toList();
    }

    /** The withdrawn ones too. */
    public List<Cloth> everyOne() {
        return source.get().stream().map(Kept::cloth).toList();
    }

    public Cloth standard() {
        return all().get(0);
    }

    /** One that can be ordered. */
    public Optional<Cloth> find(String id) {
        return all().stream().filter(cloth -> cloth.id().equals(id)).findFirst();
    }

    /** Ids of all, the withdrawn ones too. */
    public List<String> known() {
        return source.get().stream().map(kept -> kept.cloth().id()).toList();
    }

    /** Ids of those that can be ordered no more. */
    public List<String> withdrawn() {
        return source.get().stream()
                .filter(Kept::withdrawn)
                .map(kept -> kept.cloth().id())
                .toList();
    }
}
