package io.tailorline.cutter.sim.cloth;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table has really done to the cloth, mark by mark in the order in which it was done: not what it was commanded.
 *
 * @param marks table frame, mm
 */
public record CutDrawing(List<CutMark> marks) {

    public CutDrawing {
        marks = List.copyOf(marks);
    }

    /** What was done for job {@code job} alone. */
    public CutDrawing of(long job) {
        return new CutDrawing(marks.stream().filter(mark -> mark.job() == job).toList());
    }

    /** How often each record has touched the cloth. */
    public SortedMap<Long, Integer> timesOfRecords() {
        SortedMap<Long, Integer> times = new TreeMap<>();
        marks.forEach(mark -> times.merge(mark.record(), 1, Integer::sum));
        return times;
    }

    /** The picture, millimetres, y up; what was cut more than once is marked. */
    public String svg() {
        return CutSvg.draw(this);
    }
}
