package io.tailorline.workflow.workshop.article;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.HouseSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The articles that a house begins with, and which go together: {@code workshop/catalogue.yaml}.
 *
 * @param articles in the catalogue's order, the standard cloth first
 * @param rolls by id of the article, what is scanned before the cut
 */
public record SeedCatalogue(List<Article> articles, Map<String, String> rolls, HouseSettings settings) {

    private static final String FILE = "/workshop/catalogue.yaml";

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Of no house in particular: no loom weaves wider. */
    private static final ArticleLimits NO_HOUSE = new ArticleLimits(5000, Map.of());

    private static final String ROLL = "roll";

    public SeedCatalogue {
        articles = List.copyOf(articles);
        rolls = Map.copyOf(rolls);
    }

    /** As it comes with the program; a fault in it is a bug. */
    public static SeedCatalogue ofTheProgram() {
        try (InputStream in = Objects.requireNonNull(SeedCatalogue.class.getResourceAsStream(FILE))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | FormatFault broken) {
            throw new IllegalStateException("The catalogue of the program cannot be read.", broken);
        }
    }

    static SeedCatalogue parse(String yaml) throws FormatFault {
        JsonCursor root = JsonCursor.parse("catalogue.yaml", yaml, YAML);
        root.allow("version", "defaults", "articles", "usual", "exceptions");
        Map<String, String> defaults = texts(root.field("defaults"));
        List<Article> articles = new ArrayList<>();
        Map<String, String> rolls = new HashMap<>();
        for (JsonCursor at : root.field("articles").elements()) {
            Map<String, String> typed = new LinkedHashMap<>(defaults);
            typed.putAll(texts(at));
            Article article = article(at, typed);
            if (rolls.put(article.id(), Objects.requireNonNull(typed.get(ROLL))) != null) {
                throw at.field("id").fault("an article once");
            }
            articles.add(article);
        }
        Map<String, Map<Material, String>> exceptions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonCursor> shell :
                root.field("exceptions").fields().entrySet()) {
            exceptions.put(shell.getKey(), byMaterial(shell.getValue()));
        }
        HouseSettings fresh = HouseSettings.fresh(byMaterial(root.field("usual")));
        return new SeedCatalogue(
                articles, rolls, new HouseSettings(false, false, false, false, fresh.cut(), fresh.usual(), exceptions));
    }

    private static Article article(JsonCursor at, Map<String, String> typed) throws FormatFault {
        List<String> known = new ArrayList<>(ArticleField.words());
        known.add(ROLL);
        at.allow(known.toArray(String[]::new));
        at.field(ROLL).text();
        ArticleReader.Reading reading = new ArticleReader(NO_HOUSE).read(typed);
        if (!reading.faults().isEmpty()) {
            ArticleFault fault = reading.faults().get(0);
            throw new FormatFault(at.source(), at.path() + "." + fault.field(), fault.value(), fault.limit());
        }
        return reading.article().orElseThrow();
    }

    private static Map<String, String> texts(JsonCursor at) throws FormatFault {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonCursor> field : at.fields().entrySet()) {
            texts.put(field.getKey(), field.getValue().text());
        }
        return texts;
    }

    private static Map<Material, String> byMaterial(JsonCursor at) throws FormatFault {
        Map<Material, String> articles = new EnumMap<>(Material.class);
        for (Map.Entry<String, JsonCursor> field : at.fields().entrySet()) {
            Material material = Material.valueOf(field.getKey().toUpperCase(Locale.ROOT));
            articles.put(material, field.getValue().text());
        }
        return articles;
    }
}
