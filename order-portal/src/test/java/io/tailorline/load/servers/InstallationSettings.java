package io.tailorline.load.servers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an installation is set for a program.
 *
 * @param embedded everything in one process; otherwise every role is one, with PostgreSQL and RabbitMQ
 * @param portals processes that play the portal; 1 when embedded
 * @param nesters processes that play the nester; 1 when embedded
 * @param nestSeconds of a search for a marker, wall time, s
 * @param nestThreads of a search
 * @param tables cutting tables
 * @param tableSpeed how many times faster than life they move
 * @param more settings of every process, by name; they win
 * @param environment variables of every process of the application
 */
public record InstallationSettings(
        Build build,
        boolean embedded,
        int portals,
        int nesters,
        double nestSeconds,
        int nestThreads,
        int tables,
        double tableSpeed,
        Map<String, String> more,
        Map<String, String> environment) {

    public InstallationSettings {
        more = Map.copyOf(more);
        environment = Map.copyOf(environment);
    }

    /**
     * An installation that is quick: markers of {@code nestSeconds}, two tables that cut a suit in less than a second.
     */
    public static InstallationSettings quick(Build build, boolean embedded, double nestSeconds) {
        return new InstallationSettings(build, embedded, 1, 1, nestSeconds, 1, 2, 400, Map.of(), Map.of());
    }

    public InstallationSettings with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new InstallationSettings(
                build, embedded, portals, nesters, nestSeconds, nestThreads, tables, tableSpeed, all, environment);
    }

    public InstallationSettings withBuild(Build other) {
        return new InstallationSettings(
                other, embedded, portals, nesters, nestSeconds, nestThreads, tables, tableSpeed, more, environment);
    }

    public InstallationSettings withEnvironment(Map<String, String> variables) {
        return new InstallationSettings(
                build, embedded, portals, nesters, nestSeconds, nestThreads, tables, tableSpeed, more, variables);
    }
}
