package io.tailorline.load.servers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a house is set for a program.
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
public record HouseSettings(
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

    public HouseSettings {
        more = Map.copyOf(more);
        environment = Map.copyOf(environment);
    }

    /** A house that is quick: markers of {@code nestSeconds}, two tables that cut a suit in less than a second. */
    public static HouseSettings quick(Build build, boolean embedded, double nestSeconds) {
        return new HouseSettings(build, embedded, 1, 1, nestSeconds, 1, 2, 400, Map.of(), Map.of());
    }

    public HouseSettings with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new HouseSettings(
                build, embedded, portals, nesters, nestSeconds, nestThreads, tables, tableSpeed, all, environment);
    }

    public HouseSettings withBuild(Build other) {
        return new HouseSettings(
                other, embedded, portals, nesters, nestSeconds, nestThreads, tables, tableSpeed, more, environment);
    }

    public HouseSettings withEnvironment(Map<String, String> variables) {
        return new HouseSettings(
                build, embedded, portals, nesters, nestSeconds, nestThreads, tables, tableSpeed, more, variables);
    }
}
