package io.tailorline.workflow.upgrade;

import io.tailorline.workflow.role.StartRefused;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Refuses a start on data that this release cannot continue, in one sentence with both releases and the way out: on a
 * database that a newer release has changed, or that was changed by steps of which this release's are others, and on
 * open orders whose diagram needs what this release no longer has. Nothing has been changed by then.
 */
public final class UpgradeCheck {

    private static final String UNCHANGED = " Nothing in the database was changed.";

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
    public void before(Flyway flyway) {
        List<MigrationInfo> changes = List.of(flyway.info().all());
        Release own = own(changes);
        DataSource database = flyway.getConfiguration().getDataSource();
        List<String> unknown = named(
                changes,
                change -> change.getState().isApplied() && !change.getState().isResolved());
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    "The database was written by %s, and this is %s, which does not know its change%s %s."
                            .formatted(writer(database, changes), own, unknown.size() == 1 ? "" : "s", list(unknown)),
                    "Start the version that wrote it, or a later one, or restore a backup of before the upgrade."
                            + UNCHANGED);
        }
        List<String> different = named(
                changes,
                change -> change.getState().isApplied()
                        && change.getState().isResolved()
                        && !change.getType().isSynthetic()
                        && !change.isChecksumMatching());
        if (!different.isEmpty()) {
            throw new StartRefused(
                    "The database was written by %s, and this is %s, whose change%s %s made other tables."
                            .formatted(
                                    writer(database, changes), own, different.size() == 1 ? "" : "s", list(different)),
                    "Start the version that wrote it, and let its orders end there; this version begins with a new database."
                            + UNCHANGED);
        }
        refuseStranded(writer(database, changes), own, orders.stranded(database));
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
    public void after(Flyway flyway) {
        new WriterLog(flyway.getConfiguration().getDataSource(), clock)
                .started(own(List.of(flyway.info().all())));
    }

    private Release own(List<MigrationInfo> changes) {
        return Release.of(version, versions(changes, change -> change.getState().isResolved()));
    }

    private String writer(DataSource database, List<MigrationInfo> changes) {
        return new WriterLog(database, clock)
                .last()
                .map(Release::toString)
                .orElseGet(() -> "a version of Tailorline that did not store its name (schema %s)"
                        .formatted(Release.schema(
                                versions(changes, change -> change.getState().isApplied()))));
    }

    private static List<MigrationVersion> versions(List<MigrationInfo> changes, Predicate<MigrationInfo> which) {
        return changes.stream()
                .filter(which)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> named(List<MigrationInfo> changes, Predicate<MigrationInfo> which) {
        return versions(changes, which).stream()
                .map(change -> "V" + change.getVersion())
                .toList();
    }

    private static String list(List<String> all) {
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() <= NAMED ? named : named + " and %d more".formatted(all.size() - NAMED);
    }
}
