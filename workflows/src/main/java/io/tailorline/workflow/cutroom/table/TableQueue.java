package io.tailorline.workflow.cutroom.table;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.persistence.TableJobs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which table gets the next job: a free one, else the one with the shortest queue; the first named wins a tie. */
public class TableQueue {

    private final List<CuttingTable> tables;
    private final TableJobs jobs;

    public TableQueue(List<CuttingTable> tables, TableJobs jobs) {
        this.tables = List.copyOf(tables);
        this.jobs = jobs;
    }

    public List<CuttingTable> all() {
        return tables;
    }

    /** Where the table stands in the settings, 0 for the first. */
    public int place(CuttingTable table) {
        return tables.indexOf(table);
    }

    /** One table of each kind, the one that is next; the kind that is next first. */
    public List<CuttingTable> oneOfEachKind() {
        Map<TableProfile, CuttingTable> kinds = new LinkedHashMap<>();
        byQueue(tables).forEach(table -> kinds.putIfAbsent(table.profile(), table));
        if (kinds.isEmpty()) {
            throw noTable();
        }
        return List.copyOf(kinds.values());
    }

    /** The table that would be next if there were not {@code table}; empty when it is the only one. */
    public Optional<CuttingTable> besides(CuttingTable table) {
        return byQueue(tables).stream().filter(other -> !other.equals(table)).findFirst();
    }

    /** The next table among those that a program for {@code profile} can run on. */
    public CuttingTable next(TableProfile profile) {
        return byQueue(tables.stream()
                        .filter(table -> table.profile().equals(profile))
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(TableQueue::noTable);
    }

    /** The shortest queue first; as named where queues are as long as each other. */
    private List<CuttingTable> byQueue(List<CuttingTable> among) {
        Map<CuttingTable, Integer> queues = new LinkedHashMap<>();
        among.forEach(table -> queues.put(table, jobs.queueLength(table.name())));
        return queues.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static IllegalStateException noTable() {
        return new IllegalStateException("No cutting table of that kind is configured; name one in tailorline.tables.");
    }
}
