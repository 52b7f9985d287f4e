package io.tailorline.workflow.workshop.persistence;

import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleCatalogue;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.Articles;
import io.tailorline.workflow.workshop.CatalogueEntry;
import io.tailorline.workflow.workshop.HouseSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tables {@code workshop.article} and its neighbours. What is asked for with each order is kept for {@link #STALE};
 * a change made by this portal counts at once, one of another portal after that.
 */
public class StoredArticles implements Articles, ArticleCatalogue {

    /** How long another portal may take to hear of a change. */
    static final Duration STALE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Supplier<HouseSettings> settings;
    private final InstantSource clock;
    private final ArticleQuery query;
    private final RecentEntries recent;

    /** @param settings of the house, which may have named articles */
    public StoredArticles(
            JdbcClient jdbc, TransactionOperations transaction, Supplier<HouseSettings> settings, InstantSource clock) {
        this(jdbc, transaction, settings, clock, STALE);
    }

    /** Without transactions of its own, and reading the tables each time. */
    public StoredArticles(JdbcClient jdbc) {
        this(
                jdbc,
                TransactionOperations.withoutTransaction(),
                () -> StoredHouse.kept(jdbc).settings(),
                InstantSource.system(),
                Duration.ZERO);
    }

    private StoredArticles(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Supplier<HouseSettings> settings,
            InstantSource clock,
            Duration stale) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
        this.query = new ArticleQuery(jdbc);
        this.recent = new RecentEntries(query::all, stale);
    }

    @Override
    public List<Article> all() {
        return recent.entries().stream().map(CatalogueEntry::article).toList();
    }

    @Override
    public List<Article> offered() {
        return recent.entries().stream()
                .filter(entry -> !entry.withdrawn())
                .map(CatalogueEntry::article)
                .toList();
    }

    @Override
    public Optional<Article> find(String id) {
        return recent.entries().stream()
                .map(CatalogueEntry::article)
                .filter(article -> article.id().equals(id))
                .findFirst();
    }

    @Override
    public List<CatalogueEntry> entries() {
        return recent.entries();
    }

    @Override
    public Optional<CatalogueEntry> entry(String id) {
        return query.find(id);
    }

    @Override
    public void add(Article article, String by) throws Taken {
        try {
            transaction.executeWithoutResult(status -> insert(article, article.id(), by));
        } catch (DuplicateKeyException taken) {
            throw new Taken(article.id());
        }
    }

    /** @param roll see {@link CatalogueEntry#roll} */
    void insert(Article article, String roll, String by) {
        List<Object> values = new ArrayList<>(ArticleRows.values(article));
        values.addAll(List.of(article.id(), roll, clock.instant().atOffset(ZoneOffset.UTC), by));
        jdbc.sql("""
                        insert into workshop.article (%s, id, roll, changed_at, changed_by, place)
                        values (%s, ?, ?, ?, ?, (select coalesce(max(a.place), 0) + 1 from workshop.article a))
                        """.formatted(
                                String.join(", ", ArticleRows.COLUMNS),
                                String.join(", ", Collections.nCopies(ArticleRows.COLUMNS.size(), "?"))))
                .params(values)
                .update();
        storeFibres(article);
        forgetAfterwards();
    }

    @Override
    public void replace(Article article, long version, String by) throws Changed {
        boolean isDone = Boolean.TRUE.equals(transaction.execute(status -> update(article, version, by)));
        if (!isDone) {
            throw new Changed(article.id(), version);
        }
    }

    private boolean update(Article article, long version, String by) {
        List<Object> values = new ArrayList<>(ArticleRows.values(article));
        values.addAll(List.of(
                clock.instant().atOffset(ZoneOffset.UTC),
                by,
                article.id(),
                version,
                article.kind().name()));
        int changed = jdbc.sql("""
                        update workshop.article set %s, version = version + 1, changed_at = ?, changed_by = ?
                        where id = ? and version = ? and kind = ?
                        """.formatted(
                        ArticleRows.COLUMNS.stream().map("%s = ?"::formatted).collect(Collectors.joining(", "))))
                .params(values)
                .update();
        if (changed == 1) {
            jdbc.sql("delete from workshop.article_fibre where article_id = ?")
                    .param(article.id())
                    .update();
            storeFibres(article);
            forgetAfterwards();
        }
        return changed == 1;
    }

    private void storeFibres(Article article) {
        for (int i = 0; i < article.label().fibres().size(); i++) {
            var share = article.label().fibres().get(i);
            jdbc.sql("insert into workshop.article_fibre (article_id, place, fibre, per_cent) values (?, ?, ?, ?)")
                    .params(article.id(), i, share.fibre(), share.perCent())
                    .update();
        }
    }

    @Override
    public void addOrReplace(List<Article> articles, String by) throws OtherKind {
        Optional<OtherKind> refused = transaction.execute(status -> {
            for (Article article : articles) {
                Optional<CatalogueEntry> known = query.find(article.id());
                if (known.isEmpty()) {
                    insert(article, article.id(), by);
                } else if (known.get().article().kind() != article.kind()) {
                    status.setRollbackOnly();
                    return Optional.of(
                            new OtherKind(article.id(), known.get().article().kind()));
                } else if (!known.get().article().equals(article)
                        && !update(article, known.get().version(), by)) {
                    throw new OptimisticLockingFailureException(article.id());
                }
            }
            return Optional.empty();
        });
        if (refused != null && refused.isPresent()) {
            throw refused.get();
        }
    }

    @Override
    public void withdraw(String id, long version, String by) throws Changed, Needed {
        Optional<CatalogueEntry> known = query.find(id);
        boolean isLast = known.filter(entry -> entry.article().kind() == ArticleKind.SHELL && !entry.withdrawn())
                        .isPresent()
                && query.all().stream()
                                .filter(each -> each.article().kind() == ArticleKind.SHELL && !each.withdrawn())
                                .count()
                        == 1;
        if (isLast || settings.get().names(id)) {
            throw new Needed(id, isLast);
        }
        turn(id, version, true, by);
    }

    @Override
    public void offer(String id, long version, String by) throws Changed {
        turn(id, version, false, by);
    }

    private void turn(String id, long version, boolean withdrawn, String by) throws Changed {
        int changed = jdbc.sql("""
                        update workshop.article set withdrawn = ?, version = version + 1, changed_at = ?, changed_by = ?
                        where id = ? and version = ?
                        """)
                .params(withdrawn, clock.instant().atOffset(ZoneOffset.UTC), by, id, version)
                .update();
        if (changed == 0) {
            throw new Changed(id, version);
        }
        forgetAfterwards();
    }

    @Override
    public Optional<byte[]> swatch(String id) {
        return jdbc.sql("select jpeg from workshop.article_swatch where article_id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void storeSwatch(String id, byte[] jpeg) {
        transaction.executeWithoutResult(status -> {
            removeSwatch(id);
            jdbc.sql("insert into workshop.article_swatch (article_id, jpeg, stored_at) values (?, ?, ?)")
                    .params(id, jpeg, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    @Override
    public void removeSwatch(String id) {
        jdbc.sql("delete from workshop.article_swatch where article_id = ?")
                .param(id)
                .update();
        forgetAfterwards();
    }

    /** At once, and once more when what this transaction has written is there for all. */
    private void forgetAfterwards() {
        recent.forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    recent.forget();
                }
            });
        }
    }
}
