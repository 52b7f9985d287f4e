package io.tailorline.workflow.platform.upgrade;

import io.tailorline.workflow.platform.database.StoredTables;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.upgrade.ContextMigrations.Change;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Refuses a start on data that this release cannot continue, in one sentence with both releases and the way out: on a
 * database of before 0.2.0, on one that a newer release has changed, or that was changed by steps of which this
 * release's are others, and on open orders whose diagram needs what this release no longer has. Nothing has been
 * changed by then.
 */
public final class UpgradeCheck {

    private static final String UNCHANGED = " Nothing in the database was changed.";

    /** Before 0.2.0 all tables stood in the default schema, this one among them. */
    private static final String BEFORE_CONTEXTS = "cut_order";

    private static final int NAMED = 3;

    private final String version;
    private final OpenOrders orders;
    private final InstantSource clock;

    /** @param version of this release */
    public UpgradeCheck(String version, OpenOrders orders, InstantSource clock) {
        this.version = version;
        this.orders = orders;
        this.clock = clock;
    }

    /** @throws StartRefused when this release cannot continue */
    public void before(ContextMigrations migrations) {
        List<Change> changes = migrations.changes();
        Release own = own(changes);
        if (StoredTables.exists(migrations.database(), migrations.defaultSchema(), BEFORE_CONTEXTS)) {
            throw new StartRefused(
                    "The database was written by a version of Tailorline before 0.2.0, and this is %s, which does not read it."
                            .formatted(own),
                    "Let its orders end under the version that wrote it, and begin with a new database: name another"
                            + " one in spring.datasource.url, or another folder by --tailorline.data=DIR." + UNCHANGED);
        }
        String writer = writer(migrations, changes);
        List<String> unknown = named(
                changes,
                change -> change.info().getState().isApplied()
                        && !change.info().getState().isResolved());
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    "The database was written by %s, and this is %s, which does not know its change%s %s."
                            .formatted(writer, own, plural(unknown), list(unknown)),
                    "Start the version that wrote it, or a later one, or restore a backup of before the upgrade."
                            + UNCHANGED);
        }
        List<String> different = named(
                changes,
                change -> change.info().getState().isApplied() && !change.info().isChecksumMatching());
        if (!different.isEmpty()) {
            throw new StartRefused(
                    "The database was written by %s, and this is %s, whose change%s %s made other tables."
                            .formatted(writer, own, plural(different), list(different)),
                    "Start the version that wrote it, and let its orders end there; this version begins with a new"
                            + " database."
                            + UNCHANGED);
        }
        refuseStranded(writer, own, orders.stranded(migrations.database(), migrations.defaultSchema()));
    }

    private static void refuseStranded(String writer, Release own, List<OpenOrders.Stranded> stranded) {
        if (stranded.isEmpty()) {
            return;
        }
        List<String> numbers = stranded.stream()
                .flatMap(group -> group.orders().stream())
                .sorted()
                .toList();
        List<String> missing = stranded.stream()
                .flatMap(group -> group.missing().stream())
                .distinct()
                .toList();
        throw new StartRefused(
                "The database was written by %s, and this is %s, which cannot continue %d of its orders (%s): they need %s."
                        .formatted(writer, own, numbers.size(), list(numbers), list(missing)),
                "Start the version that wrote it, let these orders end or cancel them, and upgrade then." + UNCHANGED);
    }

    /** This release has migrated the database. */
    public void after(ContextMigrations migrations) {
        new WriterLog(migrations.database(), clock).started(own(migrations.changes()));
    }

    private Release own(List<Change> changes) {
        return Release.of(
                version, which(changes, change -> change.info().getState().isResolved()));
    }

    private String writer(ContextMigrations migrations, List<Change> changes) {
        return new WriterLog(migrations.database(), clock)
                .last()
                .map(Release::toString)
                .orElseGet(() -> "a version of Tailorline that did not store its name (schema %s)"
                        .formatted(Release.schema(which(
                                changes, change -> change.info().getState().isApplied()))));
    }

    private static List<Change> which(List<Change> changes, Predicate<Change> which) {
        return changes.stream().filter(which).toList();
    }

    private static List<String> named(List<Change> changes, Predicate<Change> which) {
        return which(changes, which).stream().map(Change::named).toList();
    }

    private static String plural(List<String> all) {
        return all.size() == 1 ? "" : "s";
    }

    private static String list(List<String> all) {
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() <= NAMED ? named : named + " and %d more".formatted(all.size() - NAMED);
    }
}
