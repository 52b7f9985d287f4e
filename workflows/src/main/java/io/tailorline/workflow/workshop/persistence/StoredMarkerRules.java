package io.tailorline.workflow.workshop.persistence;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.MarkerRulesFault;
import io.tailorline.workflow.workshop.MarkerRulesLimits;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code workshop.marker_rules}: a row a version, none is ever changed. */
public class StoredMarkerRules implements MarkerRulesOfHouse {

    private final JdbcClient jdbc;
    private final Articles articles;
    private final InstantSource clock;

    public StoredMarkerRules(JdbcClient jdbc, Articles articles, InstantSource clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public Stored current() {
        return jdbc.sql("select version, rules, changed_by from workshop.marker_rules order by version desc limit 1")
                .query((row, n) -> stored(row))
                .optional()
                .orElse(new Stored(0, HouseMarkerRules.usual(), ""));
    }

    @Override
    public Optional<Stored> version(int version) {
        return version == 0
                ? Optional.of(new Stored(0, HouseMarkerRules.usual(), ""))
                : jdbc.sql("select version, rules, changed_by from workshop.marker_rules where version = ?")
                        .param(version)
                        .query((row, n) -> stored(row))
                        .optional();
    }

    @Override
    public ForMarker forMarker(Fabric cloth, List<Piece> pieces) {
        if (!articles.find(cloth.id()).map(Article::markerRulesApply).orElse(true)) {
            return new ForMarker(cloth, MarkerRules.none());
        }
        HouseMarkerRules rules = current().rules();
        return new ForMarker(cloth.withPieceGap(rules.pieceGap()), rules.on(cloth, pieces));
    }

    @Override
    public Optional<Stored> store(int read, HouseMarkerRules rules, String by) {
        List<MarkerRulesFault> faults = MarkerRulesLimits.faults(rules);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Marker rules are beyond their limits: " + faults);
        }
        if (current().version() != read) {
            return Optional.empty();
        }
        try {
            jdbc.sql("insert into workshop.marker_rules (version, rules, changed_at, changed_by) values (?, ?, ?, ?)")
                    .params(
                            read + 1,
                            MarkerRulesRow.write(rules),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            by)
                    .update();
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
        return Optional.of(new Stored(read + 1, rules, by));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getInt("version"),
                MarkerRulesRow.read(Objects.requireNonNull(row.getString("rules"))),
                Objects.requireNonNull(row.getString("changed_by")));
    }
}
