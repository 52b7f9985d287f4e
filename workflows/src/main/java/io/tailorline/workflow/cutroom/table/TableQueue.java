package io.tailorline.workflow.cutroom.table;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.CuttingTables;
import io.tailorline.workflow.cutroom.persistence.JobLists;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which table gets the next job: a free one, else the one with the shortest queue; the first named wins a tie. */
public class TableQueue implements CuttingTables {

    /** A usual way between two pieces, mm. */
    private static final double USUAL_WAY = 300;

    /** Kinds that travel alike, and tables of one kind, by name. */
    private static final Comparator<CuttingTable> BY_TRAVEL = Comparator.<CuttingTable>comparingDouble(
                    table -> CutPlanner.motionOf(table.profile()).travelSeconds(USUAL_WAY))
            .thenComparing(table -> table.profile().name())
            .thenComparing(CuttingTable::name, Comparator.reverseOrder());

    private final List<CuttingTable> tables;
    private final JobLists jobs;

    public TableQueue(List<CuttingTable> tables, JobLists jobs) {
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
    @Override
    public List<CuttingTable> oneOfEachKind() {
        Map<TableProfile, CuttingTable> kinds = new LinkedHashMap<>();
        byQueue(tables).forEach(table -> kinds.putIfAbsent(table.profile(), table));
        if (kinds.isEmpty()) {
            throw noTable();
        }
        return List.copyOf(kinds.values());
    }

    /**
     * The table that an order is to be quick on: the one that its plan chose, and before there is a plan, or when that
     * table is gone, {@link #slowestFor}.
     */
    @Override
    public CuttingTable chosen(Optional<String> planned, Fabric fabric) {
        return tables.stream()
                .filter(table -> planned.filter(table.name()::equals).isPresent())
                .findFirst()
                .orElseGet(() -> slowestFor(fabric));
    }

    /** Whether it makes no difference which of them cuts. */
    @Override
    public boolean areOfOneKind() {
        return tables.stream().map(CuttingTable::profile).distinct().count() == 1;
    }

    /**
     * A table of the kind whose knife travels slowest from piece to piece, of those kinds that reach over the whole
     * width of the cloth, or of all where none does. Neither queues nor the order of the settings decide.
     */
    @Override
    public CuttingTable slowestFor(Fabric fabric) {
        List<CuttingTable> wide = tables.stream()
                .filter(table -> table.profile().fieldY() >= fabric.usableWidth())
                .toList();
        return (wide.isEmpty() ? tables : wide).stream().max(BY_TRAVEL).orElseThrow(TableQueue::noTable);
    }

    /** The table that would be next if there were not {@code table}; empty when it is the only one. */
    @Override
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
