package io.tailorline.workflow.workshop.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.HouseMaterials;
import io.tailorline.workflow.workshop.HouseSettings;
import io.tailorline.workflow.workshop.HouseSwitches;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the house has turned on: the newest row of {@code workshop.house_settings}. */
public class StoredHouse implements HouseSwitches, HouseMaterials {

    private final JdbcClient jdbc;
    private final Articles articles;

    public StoredHouse(JdbcClient jdbc, Articles articles) {
        this.jdbc = jdbc;
        this.articles = articles;
    }

    /** As stored last; of a fresh installation before. */
    public HouseSettings settings() {
        return jdbc.sql("select settings from workshop.house_settings order by version desc limit 1")
                .query((row, n) -> HouseSettingsJson.read(Objects.requireNonNull(row.getString(1))))
                .optional()
                .orElse(HouseSettings.fresh(Map.of()));
    }

    @Override
    public boolean materials() {
        return settings().materials();
    }

    @Override
    public boolean stock() {
        return settings().stock();
    }

    @Override
    public boolean remnants() {
        return settings().remnants();
    }

    @Override
    public boolean lays() {
        return settings().lays();
    }

    @Override
    public Set<Material> further() {
        HouseSettings now = settings();
        return now.materials() ? now.cut() : Set.of();
    }

    @Override
    public Article articleFor(String shellArticleId, Material material) {
        return settings()
                .articleFor(shellArticleId, material)
                .flatMap(articles::find)
                .orElseThrow(() -> new NoSuchElementException(
                        "The house has named no article for %s with the cloth '%s'; name one on the page of what is turned on."
                                .formatted(material.word(), shellArticleId)));
    }
}
