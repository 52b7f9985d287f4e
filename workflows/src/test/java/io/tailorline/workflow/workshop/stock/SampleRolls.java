package io.tailorline.workflow.workshop.stock;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rolls, flaws and reservations for tests. */
public final class SampleRolls {

    public static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    public static final LocalDate DUE = LocalDate.of(2026, 12, 24);

    private SampleRolls() {}

    /** Counter-clockwise. */
    public static Ring box(double x, double y, double width, double height) {
        return new Ring(List.of(
                Point.of(x, y), Point.of(x + width, y), Point.of(x + width, y + height), Point.of(x, y + height)));
    }

    /** Expected, 1500 mm wide. */
    public static Roll expected(String id) {
        return new Roll(
                id,
                "L-1001",
                "navy-twill",
                Roll.Kind.ROLL,
                Optional.empty(),
                "",
                "T-" + id,
                RollLength.ofTicket(0),
                RollWidth.of(1500),
                RollState.EXPECTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Available, 1500 mm wide. */
    public static Roll of(double currentMm) {
        return expected("R-1")
                .withLength(RollLength.ofTicket(currentMm))
                .withState(RollState.AVAILABLE)
                .withPlace("S1");
    }

    public static Reservation firm(String order, double mm) {
        return reservation(order, mm, Reservation.State.FIRM);
    }

    public static Reservation soft(String order, double mm) {
        return reservation(order, mm, Reservation.State.SOFT);
    }

    private static Reservation reservation(String order, double mm, Reservation.State state) {
        return new Reservation(
                order + "/shell/",
                order,
                Material.SHELL,
                "",
                "navy-twill",
                "L-1001",
                "R-1",
                mm,
                state,
                Optional.empty(),
                DUE,
                NOON,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
