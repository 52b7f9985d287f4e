package io.tailorline.load.servers;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import io.tailorline.cutter.sim.cloth.CutMark;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the tables have cut of which suit, piece by piece: read from their own drawings and from the program that each
 * job had when it was started. Nothing of it is asked of a database afterwards. Safe for several threads.
 */
public final class SuitsOnCloth {

    /** By which a cut may miss its end, mm. */
    private static final double TOLERANCE = 0.05;

    private static final Set<Kind> SEEN = EnumSet.of(Kind.CUT, Kind.NOTCH, Kind.HOLE);

    private final CuttingTables tables;
    private final Map<Long, Job> started = new ConcurrentHashMap<>();

    private final Set<Long> others;

    /** What is on the cloth now is not looked at. */
    public SuitsOnCloth(CuttingTables tables) {
        this.tables = tables;
        others = tables.marks().stream().map(CutMark::job).collect(Collectors.toSet());
    }

    /**
     * A job that was started.
     *
     * @param turn how many were started before it
     * @param marks what each piece leaves on the cloth, in cutting order
     */
    private record Job(long number, int turn, String order, Map<PieceRef, List<Mark>> marks) {}

    /** What one job has left of one piece; of an untouched one there is none. */
    private record Cut(Job job, PieceRef piece, boolean isWhole) {}

    /** A job is about to be started; once more, when it was before. */
    public synchronized void starts(long job, String order, CutProgram program) {
        Map<PieceRef, List<Mark>> marks = new LinkedHashMap<>();
        for (CutProgram.PieceRange piece : program.pieces()) {
            marks.put(
                    piece.piece(),
                    UncertainRange.between(program, piece.firstRecord(), piece.lastRecord()).marks().stream()
                            .filter(mark -> SEEN.contains(mark.kind()))
                            .toList());
        }
        started.putIfAbsent(job, new Job(job, started.size(), order, marks));
    }

    /** Whether anything is cut for the job. */
    public boolean isTouched(long job) {
        return tables.marks().stream().anyMatch(mark -> mark.job() == job);
    }

    /** The jobs that have touched the cloth and that nobody has started. */
    public Set<Long> strangers() {
        Set<Long> unknown = tables.marks().stream().map(CutMark::job).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(started.keySet());
        unknown.removeAll(others);
        return unknown;
    }

    /** The orders of which anything is cut, with the jobs that have cut it. */
    public Map<String, Set<Long>> orders() {
        Map<String, Set<Long>> orders = new TreeMap<>();
        tables.marks().stream()
                .map(CutMark::job)
                .distinct()
                .filter(started::containsKey)
                .map(started::get)
                .forEach(job -> orders.computeIfAbsent(job.order(), any -> new TreeSet<>())
                        .add(job.number()));
        return orders;
    }

    /** The pieces of an order that are cut all round, by whichever job. */
    public Set<PieceRef> whole(String order) {
        return cuts().stream()
                .filter(cut -> cut.job().order().equals(order) && cut.isWhole())
                .map(Cut::piece)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pieces of an order that its started jobs were to cut. */
    public Set<PieceRef> pieces(String order) {
        return started.values().stream()
                .filter(job -> job.order().equals(order))
                .flatMap(job -> job.marks().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Pieces that were cut all round and that a later job was in again. */
    public List<String> cutTwice() {
        List<String> twice = new ArrayList<>();
        Map<PieceRef, Job> whole = new TreeMap<>();
        for (Cut cut : cuts()) {
            Job before = whole.get(cut.piece());
            if (before != null) {
                twice.add("%s by jobs %d and %d"
                        .formatted(cut.piece(), before.number(), cut.job().number()));
            } else if (cut.isWhole()) {
                whole.put(cut.piece(), cut.job());
            }
        }
        return twice;
    }

    /** The first record of a job from {@code from} on that has left less on the cloth than it was to leave. */
    public long firstUncut(long job, long from) {
        Job its = started.get(job);
        if (its == null) {
            return from;
        }
        Map<Long, List<CutMark>> records = records(job);
        return its.marks().values().stream()
                .flatMap(List::stream)
                .filter(mark -> mark.record() >= from && !isDone(mark, records))
                .mapToLong(Mark::record)
                .min()
                .orElse(from);
    }

    private Map<Long, List<CutMark>> records(long job) {
        return tables.marks().stream()
                .filter(mark -> mark.job() == job)
                .collect(Collectors.groupingBy(CutMark::record));
    }

    /** All that is cut, by the turn in which it was started. */
    private List<Cut> cuts() {
        Map<Long, Map<Long, List<CutMark>>> byJob = tables.marks().stream()
                .collect(Collectors.groupingBy(CutMark::job, Collectors.groupingBy(CutMark::record)));
        List<Cut> cuts = new ArrayList<>();
        started.values().stream()
                .filter(job -> byJob.containsKey(job.number()))
                .sorted(Comparator.comparingInt(Job::turn))
                .forEach(job -> job.marks().forEach((piece, marks) -> {
                    Map<Long, List<CutMark>> records = byJob.get(job.number());
                    if (marks.stream().anyMatch(mark -> records.containsKey(mark.record()))) {
                        cuts.add(new Cut(job, piece, marks.stream().allMatch(mark -> isDone(mark, records))));
                    }
                }));
        return cuts;
    }

    private static boolean isDone(Mark mark, Map<Long, List<CutMark>> records) {
        List<CutMark> left = records.getOrDefault(mark.record(), List.of());
        ToDoubleFunction<CutMark> length =
                cut -> cut instanceof CutMark.Stroke stroke ? stroke.from().distanceTo(stroke.to()) : mark.length();
        return !left.isEmpty() && left.stream().mapToDouble(length).sum() > mark.length() - TOLERANCE;
    }
}
