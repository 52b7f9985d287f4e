package io.tailorline.workflow.platform.upgrade;

import io.tailorline.workflow.platform.upgrade.ContextMigrations.Change;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A release by its version and by the database that it works with. Two builds of one version between releases differ by
 * the latter.
 *
 * @param schema of each context the number of the last change to its tables: {@code cutroom 1, production 2}
 */
record Release(String version, String schema) {

    static Release of(String version, Collection<Change> changes) {
        return new Release(version, schema(changes));
    }

    static String schema(Collection<Change> changes) {
        Map<String, Change> last = new TreeMap<>();
        changes.forEach(change -> last.merge(
                change.context(),
                change,
                (one, other) -> one.info().getVersion().compareTo(other.info().getVersion()) < 0 ? other : one));
        return last.values().stream().map(Change::named).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Tailorline %s (schema %s)".formatted(version, schema);
    }
}
