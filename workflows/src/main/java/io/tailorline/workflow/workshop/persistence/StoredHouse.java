package io.tailorline.workflow.workshop.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.HouseKeeping;
import io.tailorline.workflow.workshop.HouseMaterials;
import io.tailorline.workflow.workshop.HouseSettings;
import io.tailorline.workflow.workshop.HouseSwitches;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the house has turned on: the newest row of {@code workshop.house_settings}. */
public class StoredHouse implements HouseSwitches, HouseMaterials, HouseKeeping {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final InstantSource clock;

    public StoredHouse(JdbcClient jdbc, Articles articles, InstantSource clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.clock = clock;
    }

    private HouseSettings settings() {
        return kept().settings();
    }

    @Override
    public Kept kept() {
        return kept(jdbc);
    }

    /** As stored last; of a fresh installation before. */
    public static Kept kept(JdbcClient jdbc) {
        return jdbc.sql("select version, settings from workshop.house_settings order by version desc limit 1")
                .query((row, n) ->
                        new Kept(row.getInt(1), HouseSettingsJson.read(Objects.requireNonNull(row.getString(2)))))
                .optional()
                .orElse(new Kept(0, HouseSettings.fresh(Map.of())));
    }

    @Override
    public boolean store(int based, HouseSettings settings, String by) {
        if (based != kept().version()) {
            return false;
        }
        try {
            jdbc.sql("""
                            insert into workshop.house_settings (version, settings, changed_at, changed_by)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            based + 1,
                            HouseSettingsJson.write(settings),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            by)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
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
    public Duration layWindow() {
        return Duration.ofHours(settings().layHours());
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
