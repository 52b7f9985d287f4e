package io.tailorline.workflow.workshop;

import io.tailorline.pattern.piece.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the house can keep what its settings say. */
public final class SettingsCheck {

    private final Articles articles;

    public SettingsCheck(Articles articles) {
        this.articles = articles;
    }

    /** What stands against the settings. */
    public sealed interface Fault {

        /** A material is to be cut and no article is named for it. */
        record NoArticle(Material material) implements Fault {}

        /**
         * What is named for a material is not there, is withdrawn, or is of another kind.
         *
         * @param shell cloth whose exception it is; empty for the usual article
         */
        record UnfitArticle(Optional<String> shell, Material material, String article) implements Fault {}

        /** An exception for a cloth that the house has not. */
        record UnknownShell(String shell) implements Fault {}

        /** Materials are on and none is cut. */
        record NothingCut() implements Fault {}

        /** Nobody waits that long for a lay, or shorter than an hour. */
        record UnfitHours(int hours) implements Fault {}

        /** Remnants are kept of cloth that nobody counts. */
        record RemnantsOfNoStock() implements Fault {}
    }

    /** All of them at once; none when the settings can be kept. */
    public List<Fault> faults(HouseSettings settings) {
        List<Fault> faults = new ArrayList<>();
        if (settings.materials() && settings.cut().isEmpty()) {
            faults.add(new Fault.NothingCut());
        }
        if (settings.materials()) {
            settings.cut().stream()
                    .filter(material -> !settings.usual().containsKey(material))
                    .map(Fault.NoArticle::new)
                    .forEach(faults::add);
        }
        if (settings.remnants() && !settings.stock()) {
            faults.add(new Fault.RemnantsOfNoStock());
        }
        if (settings.layHours() < 1 || settings.layHours() > HouseSettings.MOST_HOURS) {
            faults.add(new Fault.UnfitHours(settings.layHours()));
        }
        settings.usual().forEach((material, id) -> check(Optional.empty(), material, id, faults));
        for (Map.Entry<String, Map<Material, String>> exception :
                settings.exceptions().entrySet()) {
            boolean isShell = articles.find(exception.getKey())
                    .filter(article -> article.kind() == ArticleKind.SHELL)
                    .isPresent();
            if (!isShell) {
                faults.add(new Fault.UnknownShell(exception.getKey()));
            }
            exception
                    .getValue()
                    .forEach((material, id) -> check(Optional.of(exception.getKey()), material, id, faults));
        }
        return faults;
    }

    private void check(Optional<String> shell, Material material, String id, List<Fault> faults) {
        boolean isFit = articles.offered().stream()
                .anyMatch(article -> article.id().equals(id) && article.kind() == ArticleKind.of(material));
        if (!isFit) {
            faults.add(new Fault.UnfitArticle(shell, material, id));
        }
    }
}
