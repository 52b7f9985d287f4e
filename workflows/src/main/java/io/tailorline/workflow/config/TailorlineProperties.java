package io.tailorline.workflow.config;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Tailorline, {@code tailorline.*}.
 *
 * @param data where embedded parts and gateways keep their files
 * @param budgetSeconds table time of a suit over which a person decides, s
 * @param leastClothUse share of the cloth, 0 to 1, that a marker has to use; one that uses less waits for a person and is not
 *     planned. No suit's marker was seen below 0.65, and pieces one after the other use 0.12. 0 lets every marker pass
 * @param simulatedSpeed how many times faster than life a simulated table moves; its times are table times all the same
 * @param retryCycle ISO 8601 repetition of a failed step before it becomes an incident
 * @param tables the cutting tables; one simulated one when embedded and none is named
 */
@ConfigurationProperties("tailorline")
public record TailorlineProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue Nesting nesting,
        @DefaultValue("160") double budgetSeconds,
        @DefaultValue("0.5") double leastClothUse,
        @DefaultValue("20") double simulatedSpeed,
        @DefaultValue("R3/PT5S") String retryCycle,
        List<Table> tables) {

    /**
     * What a nester may spend on one marker.
     *
     * @param seconds wall time, s; negative for what 20 s of computing from the order to the table leave
     * @param iterations bounds the search by counting instead, for a result that is the same everywhere; -1 to go by the clock
     */
    public record Nesting(
            @DefaultValue("-1") double seconds,
            @DefaultValue("-1") long iterations,
            @DefaultValue("2") int threads,
            @DefaultValue("1") long seed) {}

    /**
     * A cutting table.
     *
     * @param profile name of a built-in profile, or a profile file
     * @param port of its Modbus controller; chosen by the system for a simulated table
     * @param simulated whether this process simulates it
     * @param speed of a simulated table; 0 for {@code simulatedSpeed}
     */
    public record Table(
            String name,
            @DefaultValue("reference") String profile,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("0") int port,
            @DefaultValue("false") boolean simulated,
            @DefaultValue("0") double speed) {

        /** Names become queue names and file names. */
        private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

        public Table {
            if (name == null || !name.matches(NAME)) {
                throw new StartRefused(
                        "tailorline.tables has a table named '%s'; expected letters, digits and hyphens, at most 40."
                                .formatted(name),
                        "Give every table a name.");
            }
            if (!simulated && port == 0) {
                throw new StartRefused(
                        "tailorline.tables: table '%s' has no port.".formatted(name),
                        "Give its Modbus host and port (usually 502), or simulated=true.");
            }
        }
    }

    public TailorlineProperties {
        if (!(leastClothUse >= 0 && leastClothUse < 1)) {
            throw new StartRefused(
                    "tailorline.least-cloth-use is %s; expected a share from 0 to below 1.".formatted(leastClothUse),
                    "Give the least share of the cloth that a marker has to use, for instance 0.5; 0 lets every marker pass.");
        }
        tables = tables == null ? List.of() : List.copyOf(tables);
        Set<String> names = new LinkedHashSet<>();
        for (Table table : tables) {
            if (!names.add(table.name())) {
                throw new StartRefused(
                        "tailorline.tables names '%s' twice.".formatted(table.name()),
                        "Give every table its own name.");
            }
        }
    }
}
