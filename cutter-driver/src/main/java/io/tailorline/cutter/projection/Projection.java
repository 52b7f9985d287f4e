package io.tailorline.cutter.projection;

import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.StripeLines;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the projector shows on the cloth while a marker is cut, table frame, mm.
 *
 * @param geometry of the program that the table runs, as {@link GeometryHash} computes it
 * @param length of the cloth that is used
 * @param width of the cloth between its selvedge margins
 * @param place where the cloth lies as the job begins; empty when the program does not say
 * @param faceDown whether the cloth lies with its face down, and every piece turned over with it
 * @param pieces in cutting order
 * @param stripes lines of striped or checked cloth where they must lie, each from end to end
 * @param bites x where each window of the conveyor after the first begins
 * @param begin how far the cloth has moved on, mm: place x of the cloth lies at x - begin on the standing table
 * @param conveyorSpeed of the cloth while it is moved on, mm/s
 * @param doneRecord records that the table has finished
 * @param head where it is; empty when it is not known
 * @param uncertain what a person must check on the cloth, in cutting order
 * @param choices of the question that the person is at, in the order of their numbers; none where nobody is being asked
 */
public record Projection(
        String geometry,
        double length,
        double width,
        Optional<ClothPlace> place,
        boolean faceDown,
        List<ProjectedPiece> pieces,
        List<Flaw> flaws,
        List<List<TablePoint>> stripes,
        List<Double> bites,
        double begin,
        double conveyorSpeed,
        long doneRecord,
        Optional<TablePoint> head,
        List<UncertainRange.Mark> uncertain,
        List<QuestionChoice> choices) {

    /** A place of the cloth that no piece lies on, and how the inspector graded it. */
    public record Flaw(List<TablePoint> ring, String grade) {
        public Flaw {
            ring = List.copyOf(ring);
        }
    }

    public Projection {
        pieces = List.copyOf(pieces);
        flaws = List.copyOf(flaws);
        stripes = List.copyOf(stripes);
        bites = List.copyOf(bites);
        uncertain = List.copyOf(uncertain);
        choices = List.copyOf(choices);
    }

    /** Why {@code program} is not this marker's; empty when it is, and the picture shows what will be cut. */
    public static Optional<String> refusal(Marker marker, CutProgram program) {
        return SameGeometry.refusal(marker, program);
    }

    /** @throws IllegalArgumentException when {@link #refusal} has something to say */
    public static Projection of(Marker marker, CutProgram program, CutSnapshot job) {
        refusal(marker, program).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        Map<PieceRef, Placement> placements = new TreeMap<>();
        marker.placements().forEach(placement -> placements.put(placement.piece(), placement));
        List<ProjectedPiece> pieces = new ArrayList<>();
        for (PieceRange piece : program.pieces()) {
            Placement placement = Objects.requireNonNull(placements.get(piece.piece()));
            List<TablePoint> marks = program.lightMarks(piece.piece()).stream()
                    .map(LightMark::at)
                    .toList();
            pieces.add(piece(piece, placement, marks, job));
        }
        return new Projection(
                GeometryHash.of(program),
                marker.length(),
                marker.fabric().usableWidth(),
                program.cloth(),
                marker.fabric().face() == Fabric.Face.DOWN,
                pieces,
                marker.fabric().flaws().stream()
                        .map(flaw -> new Flaw(points(flaw.ring().points()), flaw.grade()))
                        .toList(),
                StripeLines.of(marker).drawn().stream().map(Projection::points).toList(),
                bites(program),
                begin(program, job),
                program.table().conveyor().speed(),
                job.doneRecord(),
                job.head(),
                job.uncertain().map(UncertainRange::marks).orElse(List.of()),
                choices(program, job));
    }

    private static List<QuestionChoice> choices(CutProgram program, CutSnapshot job) {
        return job.uncertain()
                .flatMap(range -> job.asked().map(OperatorQuestion.of(program, range)::step))
                .filter(Ask.class::isInstance)
                .map(step -> ((Ask) step).choices())
                .orElse(List.of());
    }

    /** Whether nothing is cut yet, as far as anybody knows. */
    public boolean isUntouched() {
        return doneRecord == 0 && uncertain.isEmpty();
    }

    private static ProjectedPiece piece(
            PieceRange piece, Placement placement, List<TablePoint> marks, CutSnapshot job) {
        return new ProjectedPiece(
                piece.no(),
                piece.piece(),
                placement.bundle(),
                job.of(piece),
                points(placement.cutLine().points()),
                placement.internalCuts().stream()
                        .map(cut -> points(cut.line().points()))
                        .toList(),
                marks,
                points(List.of(
                        placement.grainLine().from(), placement.grainLine().to())),
                point(placement.label().at()));
    }

    private static List<TablePoint> points(List<Point> points) {
        return points.stream().map(Projection::point).toList();
    }

    static TablePoint point(Point point) {
        return new TablePoint(point.x(), point.y());
    }

    private static List<Double> bites(CutProgram program) {
        List<Double> bites = new ArrayList<>();
        double begin = 0;
        for (CutStep step : program.steps()) {
            if (step instanceof CutStep.Advance advance) {
                begin += advance.by();
                bites.add(begin);
            }
        }
        return bites;
    }

    /** By the advances that the table counts, or those of the records if more: cloth never moves back. */
    private static double begin(CutProgram program, CutSnapshot job) {
        double begin = 0;
        int advances = 0;
        for (RecordStream.Entry entry : RecordStream.of(program)) {
            if (entry.record() instanceof TableRecord.Advance advance) {
                advances++;
                if (entry.index() > job.doneRecord() && advances > job.advances()) {
                    return begin;
                }
                begin += advance.by();
            }
        }
        return begin;
    }

    /** How many marks a person has to make by the picture. */
    public int marks() {
        return pieces.stream().mapToInt(piece -> piece.marks().size()).sum();
    }

    /** The orders on the table, in cutting order. */
    public List<String> orders() {
        return pieces.stream().map(piece -> piece.piece().order()).distinct().toList();
    }
}
