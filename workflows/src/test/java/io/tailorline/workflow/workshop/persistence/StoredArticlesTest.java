package io.tailorline.workflow.workshop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.HouseSettings;
import io.tailorline.workflow.workshop.SettingsCheck;
import io.tailorline.workflow.workshop.article.ArticleLimits;
import io.tailorline.workflow.workshop.article.ArticleReader;
import io.tailorline.workflow.workshop.article.ArticleTexts;
import io.tailorline.workflow.workshop.article.SeedCatalogue;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The articles and the switches of the house in their tables. */
class StoredArticlesTest {

    private static final SeedCatalogue SEED = SeedCatalogue.ofTheProgram();
    private static final String BY = "planner";

    private final TestDatabase database = new TestDatabase();
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    private final StoredArticles articles = portal();
    private final StoredHouse house = new StoredHouse(database.jdbc(), articles, database.clock());

    private StoredArticles portal() {
        return new StoredArticles(
                database.jdbc(),
                transaction,
                () -> StoredHouse.kept(database.jdbc()).settings(),
                database.clock());
    }

    @BeforeEach
    void begin() {
        FirstArticles.load(database.jdbc(), transaction, articles, house, SEED);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The article with another text in one field. */
    private static Article changed(Article article, String field, String text) {
        Map<String, String> typed = new HashMap<>(ArticleTexts.of(article));
        typed.put(field, text);
        return new ArticleReader(new ArticleLimits(2000, Map.of()))
                .read(typed)
                .article()
                .orElseThrow();
    }

    private Article navy() {
        return articles.find("navy-twill").orElseThrow();
    }

    private HouseSettings on(Set<Material> cut) {
        HouseSettings now = house.kept().settings();
        return new HouseSettings(true, false, false, false, cut, now.usual(), now.exceptions());
    }

    @Test
    void a_house_begins_with_the_articles_of_the_program_once() throws Exception {
        assertThat(articles.all()).isEqualTo(SEED.articles());
        assertThat(articles.entries().get(0).roll()).isEqualTo("R-2291");

        articles.replace(changed(navy(), "weight", "300"), 0, BY);
        FirstArticles.load(database.jdbc(), transaction, articles, house, SEED);

        assertThat(navy().weight()).isEqualTo(300);
        assertThat(house.kept().version()).isEqualTo(1);
    }

    @Test
    void a_fresh_house_has_nothing_on_and_knows_what_goes_together_once_it_has() {
        assertThat(house.materials() || house.stock() || house.remnants() || house.lays())
                .isFalse();
        assertThat(house.further()).isEmpty();

        assertThat(house.store(1, on(EnumSet.of(Material.LINING, Material.FELT)), BY))
                .isTrue();

        assertThat(house.further()).containsExactly(Material.LINING, Material.FELT);
        assertThat(house.articleFor("navy-twill", Material.LINING).id()).isEqualTo("navy-cupro");
        assertThat(house.articleFor("burgundy-twill", Material.LINING).id()).isEqualTo("burgundy-viscose");
        assertThatThrownBy(() -> house.articleFor("navy-twill", Material.SHELL))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("shell", "navy-twill");
        assertThat(house.store(1, on(Set.of()), "slower")).isFalse();
    }

    @Test
    void settings_that_the_house_cannot_keep_are_told_all_at_once() throws Exception {
        SettingsCheck check = new SettingsCheck(articles);
        assertThat(check.faults(on(EnumSet.allOf(Material.class).stream()
                        .filter(material -> material != Material.SHELL)
                        .collect(Collectors.toSet()))))
                .isEmpty();

        articles.withdraw("light-fusible", 0, BY);
        HouseSettings wrong = new HouseSettings(
                true,
                false,
                false,
                false,
                EnumSet.of(Material.LINING, Material.FUSIBLE),
                Map.of(Material.FUSIBLE, "light-fusible"),
                Map.of("no-cloth", Map.of(Material.LINING, "navy-twill")));

        assertThat(check.faults(wrong))
                .containsExactly(
                        new SettingsCheck.Fault.NoArticle(Material.LINING),
                        new SettingsCheck.Fault.UnfitArticle(Optional.empty(), Material.FUSIBLE, "light-fusible"),
                        new SettingsCheck.Fault.UnknownShell("no-cloth"),
                        new SettingsCheck.Fault.UnfitArticle(Optional.of("no-cloth"), Material.LINING, "navy-twill"));
        assertThat(check.faults(on(Set.of()))).containsExactly(new SettingsCheck.Fault.NothingCut());
    }

    @Test
    void whoever_comes_second_changes_nothing() throws Exception {
        articles.replace(changed(navy(), "weight", "300"), 0, BY);

        assertThatThrownBy(() -> articles.replace(changed(navy(), "weight", "310"), 0, "slower"))
                .isInstanceOf(ArticleCatalogue.Changed.class);
        assertThatThrownBy(() -> articles.withdraw("navy-twill", 0, "slower"))
                .isInstanceOf(ArticleCatalogue.Changed.class);
        assertThatThrownBy(() -> articles.add(navy(), BY)).isInstanceOf(ArticleCatalogue.Taken.class);
        assertThat(navy().weight()).isEqualTo(300);
        assertThat(articles.entry("navy-twill").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_article_is_not_offered_and_is_found_for_orders_that_have_it() throws Exception {
        articles.withdraw("navy-twill", 0, BY);

        assertThat(articles.offered()).extracting(Article::id).doesNotContain("navy-twill");
        assertThat(articles.find("navy-twill")).isPresent();
        articles.offer("navy-twill", 1, BY);
        assertThat(articles.offered().get(0).id()).isEqualTo("navy-twill");
    }

    @Test
    void the_last_cloth_and_what_the_house_has_named_are_not_withdrawn() throws Exception {
        assertThat(catchThrowableOfType(ArticleCatalogue.Needed.class, () -> articles.withdraw("navy-cupro", 0, BY))
                        .isLast())
                .isFalse();
        List<String> cloths = SEED.articles().stream()
                .filter(article -> article.kind() == ArticleKind.SHELL)
                .map(Article::id)
                .toList();
        for (String id : cloths.subList(1, cloths.size())) {
            articles.withdraw(id, 0, BY);
        }
        assertThat(catchThrowableOfType(ArticleCatalogue.Needed.class, () -> articles.withdraw("navy-twill", 0, BY))
                        .isLast())
                .isTrue();
    }

    @Test
    void a_file_is_imported_whole_or_not_at_all() throws Exception {
        Article fresh = changed(changed(navy(), "id", "navy-mohair"), "fibres", "wool 60; mohair 40");
        Article heavier = changed(navy(), "weight", "300");

        assertThat(catchThrowableOfType(
                                ArticleCatalogue.OtherKind.class,
                                () -> articles.addOrReplace(
                                        List.of(fresh, heavier, changed(navy(), "kind", "lining")), BY))
                        .kind())
                .isEqualTo(ArticleKind.SHELL);
        assertThat(articles.all()).isEqualTo(SEED.articles());

        articles.addOrReplace(List.of(fresh, heavier), BY);
        assertThat(articles.find("navy-mohair")).contains(fresh);
        assertThat(navy().weight()).isEqualTo(300);
        assertThat(articles.entry("charcoal-hopsack").map(CatalogueEntry::version))
                .contains(0L);
    }

    @Test
    void a_swatch_is_kept_until_it_is_removed() {
        articles.storeSwatch("navy-twill", new byte[] {1, 2});
        articles.storeSwatch("navy-twill", new byte[] {3});

        assertThat(articles.swatch("navy-twill")).contains(new byte[] {3});
        assertThat(articles.entries().get(0).swatch()).isTrue();
        articles.removeSwatch("navy-twill");
        assertThat(articles.entry("navy-twill").orElseThrow().swatch()).isFalse();
    }

    /** Of several portals each hears of its own changes at once. */
    @Test
    void what_is_rolled_back_is_forgotten() {
        transaction.executeWithoutResult(status -> {
            try {
                articles.withdraw("navy-twill", 0, BY);
            } catch (ArticleCatalogue.Changed | ArticleCatalogue.Needed refused) {
                throw new AssertionError(refused);
            }
            assertThat(articles.offered()).extracting(Article::id).doesNotContain("navy-twill");
            status.setRollbackOnly();
        });
        assertThat(articles.offered()).extracting(Article::id).contains("navy-twill");
    }
}
