package io.tailorline.workflow.upgrade;

import java.util.Collection;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A release by its version and by the database that it works with. Two builds of one version between releases differ by
 * the latter.
 *
 * @param schema number of the last change to the tables of the process, and of the portal: {@code 28/110}
 */
record Release(String version, String schema) {

    private static final MigrationVersion FIRST_OF_PORTAL = MigrationVersion.fromVersion("100");

    static Release of(String version, Collection<MigrationVersion> changes) {
        return new Release(version, schema(changes));
    }

    static String schema(Collection<MigrationVersion> changes) {
        return last(changes, false) + "/" + last(changes, true);
    }

    private static String last(Collection<MigrationVersion> changes, boolean ofPortal) {
        return changes.stream()
                .filter(change -> ofPortal == change.isAtLeast(FIRST_OF_PORTAL.getVersion()))
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    @Override
    public String toString() {
        return "Tailorline %s (schema %s)".formatted(version, schema);
    }
}
