package io.tailorline.workflow.workshop.persistence;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.ArticleLabel;
import io.tailorline.workflow.workshop.ArticleName;
import io.tailorline.workflow.workshop.ArticleSupply;
import io.tailorline.workflow.workshop.CareSymbols;
import io.tailorline.workflow.workshop.ClothPattern;
import io.tailorline.workflow.workshop.FibreShare;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An article as columns of {@code workshop.article}. */
final class ArticleRows {

    /** In the order of {@link #values}. */
    static final List<String> COLUMNS = List.of(
            "kind",
            "name_en",
            "name_zh",
            "colour",
            "usable_width",
            "weight",
            "nap",
            "face",
            "warp_repeat",
            "weft_repeat",
            "line_across",
            "line_along",
            "line_colour",
            "shrinkage_warp",
            "shrinkage_weft",
            "price_per_metre",
            "currency",
            "supplier",
            "lead_time_days",
            "care",
            "origin",
            "marker_rules");

    private ArticleRows() {}

    static List<Object> values(Article article) {
        ClothPattern pattern = article.pattern().orElse(new ClothPattern(0, 0, 0, 0, ""));
        List<Object> values = new ArrayList<>(List.of(
                article.kind().name(),
                article.name().en(),
                article.name().zh(),
                article.colour(),
                article.usableWidth(),
                article.weight(),
                article.nap().name(),
                article.face().name()));
        values.addAll(List.of(
                pattern.warpRepeat(),
                pattern.weftRepeat(),
                pattern.offset(),
                pattern.offsetAlong(),
                pattern.lineColour(),
                article.shrinkage().warp(),
                article.shrinkage().weft()));
        values.addAll(List.of(
                article.supply().pricePerMetre(),
                article.supply().currency(),
                article.supply().supplier(),
                article.supply().leadTimeDays(),
                article.label().care().map(CareSymbols::words).orElse(""),
                article.label().origin(),
                article.markerRulesApply()));
        return values;
    }

    static Article article(ResultSet row, List<FibreShare> fibres) throws SQLException {
        return new Article(
                text(row, "id"),
                ArticleKind.valueOf(text(row, "kind")),
                new ArticleName(text(row, "name_en"), text(row, "name_zh")),
                text(row, "colour"),
                row.getDouble("usable_width"),
                row.getDouble("weight"),
                Nap.valueOf(text(row, "nap")),
                Fabric.Face.valueOf(text(row, "face")),
                pattern(row),
                new Fabric.Shrinkage(row.getDouble("shrinkage_warp"), row.getDouble("shrinkage_weft")),
                new ArticleSupply(
                        row.getLong("price_per_metre"),
                        text(row, "currency"),
                        text(row, "supplier"),
                        row.getInt("lead_time_days")),
                new ArticleLabel(fibres, CareSymbols.ofWords(text(row, "care")), text(row, "origin")),
                row.getBoolean("marker_rules"));
    }

    private static Optional<ClothPattern> pattern(ResultSet row) throws SQLException {
        ClothPattern pattern = new ClothPattern(
                row.getDouble("warp_repeat"),
                row.getDouble("weft_repeat"),
                row.getDouble("line_across"),
                row.getDouble("line_along"),
                text(row, "line_colour"));
        return pattern.stripe().repeats() ? Optional.of(pattern) : Optional.empty();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
