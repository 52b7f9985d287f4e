package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.PiecePlace;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Notch;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where the pieces of a marker lie on the cloth, and a digest of the marker: by these what is cut is known, whatever
 * program cuts it.
 */
public final class PlacesOnCloth {

    /** Bytes of SHA-256 in the digest of a piece, and in that of a marker. */
    private static final int OF_PIECE = 4;

    private static final int OF_MARKER = 8;

    private PlacesOnCloth() {}

    /** Where a piece lies. */
    public static PiecePlace of(Placement placement) {
        return new PiecePlace(
                TablePoint.of(placement.translate()),
                placement.rotationDeg(),
                placement.mirrored(),
                digest(lines(placement), OF_PIECE));
    }

    /**
     * Of all its pieces and where they are cut, whatever their order in the file: 16 hexadecimal digits. It stands for
     * the order of a marker that has none.
     */
    public static String digest(Marker marker) {
        List<String> pieces = marker.placements().stream()
                .map(placement -> placement.piece() + " " + lines(placement))
                .sorted()
                .toList();
        return digest(String.join("\n", pieces), OF_MARKER);
    }

    /**
     * The program, its pieces with the places that the marker gives them: for programs that were planned before
     * programs said so.
     *
     * @param marker the one it was planned of
     */
    public static CutProgram placed(CutProgram program, Marker marker) {
        List<PieceRange> placed = program.pieces().stream()
                .map(range -> range.place().isPresent()
                        ? range
                        : place(marker, range).map(range::at).orElse(range))
                .toList();
        return program.withPieces(placed).withMarker(digest(marker));
    }

    private static Optional<PiecePlace> place(Marker marker, PieceRange range) {
        return marker.placements().stream()
                .filter(placement -> placement.piece().equals(range.piece()))
                .findFirst()
                .map(PlacesOnCloth::of);
    }

    /** All that the knife makes there. */
    private static String lines(Placement placement) {
        StringBuilder text = new StringBuilder();
        placement.cutLine().points().forEach(point -> append(text, point));
        for (Notch notch : placement.notches()) {
            append(text.append("\nnotch ").append(notch.kind().word()), notch.at());
            text.append(Mm.onGrid(notch.angleDeg())).append(' ').append(Mm.onGrid(notch.depth()));
        }
        for (DrillHole hole : placement.drillHoles()) {
            append(text.append("\nhole"), hole.at());
        }
        for (InternalCut cut : placement.internalCuts()) {
            text.append("\ncut");
            cut.line().points().forEach(point -> append(text, point));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Point point) {
        text.append(' ').append(Math.round(point.x() * 100)).append(' ').append(Math.round(point.y() * 100));
    }

    private static String digest(String text, int bytes) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(all, 0, bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
