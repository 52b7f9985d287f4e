package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Checks what is cut into the pieces of a marker and written on them against its patterns: exactly the notches, drill
 * holes and internal cuts of each piece, and the ticket it is bundled by.
 */
final class MarkingCheck {

    /**
     * How far a notch or hole may be off, mm: enlarging, placing and opening out round to the 0.01 mm grid each, and
     * the mirror image of a symmetrical piece may be off by two lines of it.
     */
    private static final double TOLERANCE = 0.05;

    /** Cuts of notches are as deep as drawn but for a rounding, mm. */
    private static final double DEPTH_TOLERANCE = 0.01;

    /** Degrees; the mirror image of a symmetrical piece may be off by half of it. */
    private static final double ANGLE_TOLERANCE = 1;

    private static final double FULL_TURN = 360;

    private final Marker marker;

    private MarkingCheck(Marker marker) {
        this.marker = marker;
    }

    static List<CheckReport.Line> check(Marker marker, List<? extends OrderPieces> orders) {
        MarkingCheck check = new MarkingCheck(marker);
        return List.of(check.markings(orders), check.tickets(orders));
    }

    private CheckReport.Line markings(List<? extends OrderPieces> orders) {
        for (Placement placement : marker.placements()) {
            Optional<Piece> piece = PatternCheck.findPiece(placement, orders);
            Optional<String> fault = piece.flatMap(drawn -> notches(placement, drawn)
                    .or(() -> holes(placement, drawn))
                    .or(() -> internalCuts(placement, drawn)));
            if (fault.isPresent()) {
                return new CheckReport.Line(
                        "markings",
                        "%s has %s".formatted(placement.piece(), fault.get()),
                        "notches, holes and internal cuts of its pattern, at most %s mm off".formatted(TOLERANCE),
                        false);
            }
        }
        return new CheckReport.Line("markings", "all as drawn", "at most %s mm off".formatted(TOLERANCE), true);
    }

    private Optional<String> notches(Placement placement, Piece piece) {
        return unpaired(
                placement.notches(),
                piece.notches().stream()
                        .map(drawn -> drawn.mapped(point -> placed(point, placement), angle -> angle(angle, placement)))
                        .toList(),
                MarkingCheck::isSame,
                notch -> at("notch", "at", notch.at()));
    }

    private Optional<String> holes(Placement placement, Piece piece) {
        return unpaired(
                placement.drillHoles(),
                piece.drillHoles().stream()
                        .map(drawn -> new DrillHole(placed(drawn.at(), placement), drawn.what()))
                        .toList(),
                (hole, wanted) -> hole.at().distanceTo(wanted.at()) <= TOLERANCE,
                hole -> at("drill hole", "at", hole.at()));
    }

    private Optional<String> internalCuts(Placement placement, Piece piece) {
        return unpaired(
                placement.internalCuts(),
                piece.internalCuts().stream()
                        .map(drawn -> drawn.mapped(point -> placed(point, placement)))
                        .toList(),
                MarkingCheck::isSame,
                cut -> at("internal cut", "from", cut.line().first()));
    }

    /** The first of the drawn marks that is not there, or of those that are there and are not drawn. */
    private static <T> Optional<String> unpaired(
            List<T> there, List<T> drawn, BiPredicate<T, T> isSame, Function<T, String> named) {
        List<T> spare = new ArrayList<>(there);
        for (T wanted : drawn) {
            Optional<T> found =
                    spare.stream().filter(mark -> isSame.test(mark, wanted)).findFirst();
            if (found.isEmpty()) {
                return Optional.of("no %s, where one is drawn".formatted(named.apply(wanted)));
            }
            spare.remove(found.get());
        }
        return spare.stream().findFirst().map(mark -> "one %s that is not drawn".formatted(named.apply(mark)));
    }

    private static boolean isSame(Notch notch, Notch wanted) {
        return notch.at().distanceTo(wanted.at()) <= TOLERANCE
                && notch.kind() == wanted.kind()
                && StrictMath.abs(notch.depth() - wanted.depth()) <= DEPTH_TOLERANCE
                && StrictMath.abs(StrictMath.IEEEremainder(notch.angleDeg() - wanted.angleDeg(), FULL_TURN))
                        <= ANGLE_TOLERANCE;
    }

    private static boolean isSame(InternalCut cut, InternalCut wanted) {
        return cut.line().size() == wanted.line().size()
                && IntStream.range(0, cut.line().size())
                        .allMatch(i ->
                                cut.line().point(i).distanceTo(wanted.line().point(i)) <= TOLERANCE);
    }

    private static String at(String mark, String preposition, Point point) {
        return String.format(Locale.ROOT, "%s %s (%.2f, %.2f) mm", mark, preposition, point.x(), point.y());
    }

    /** Enlarged for shrinkage, turned over, rotated, moved. */
    private Point placed(Point drawn, Placement placement) {
        return upright(drawn, placement).turned(placement.rotationDeg()).plus(placement.translate());
    }

    private Point upright(Point drawn, Placement placement) {
        double x = drawn.x() / (1 - marker.fabric().shrinkage().warp() / 100);
        double y = drawn.y() / (1 - marker.fabric().shrinkage().weft() / 100);
        return new Point(x, placement.mirrored() ? -y : y);
    }

    private double angle(double drawn, Placement placement) {
        return upright(new Point(1, 0).turned(drawn), placement).angleDeg() + placement.rotationDeg();
    }

    private CheckReport.Line tickets(List<? extends OrderPieces> orders) {
        for (Placement placement : marker.placements()) {
            Optional<String> fault = ticket(placement, PatternCheck.findPiece(placement, orders));
            if (fault.isPresent()) {
                return new CheckReport.Line(
                        "tickets", fault.get(), "order, garment, bundle and label of its name", false);
            }
        }
        return new CheckReport.Line("tickets", "all as named", "order, garment, bundle and label", true);
    }

    private static Optional<String> ticket(Placement placement, Optional<Piece> piece) {
        if (piece.isEmpty()) {
            return Optional.of("%s is not a piece of order '%s'".formatted(placement.piece(), placement.order()));
        }
        String label = placement.order() + " " + piece.get().name() + " "
                + placement.piece().copy();
        return differs(
                        placement,
                        "garment",
                        placement.garment().word(),
                        piece.get().garment().word())
                .or(() -> differs(placement, "label", placement.label().text(), label));
    }

    private static Optional<String> differs(Placement placement, String what, String found, String wanted) {
        return found.equals(wanted)
                ? Optional.empty()
                : Optional.of("%s '%s' of %s is not '%s'".formatted(what, found, placement.piece(), wanted));
    }
}
