package io.tailorline.workflow.production.engine;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.SamplePrograms;

/** A marker that two orders share, 840 mm long, with a square of each, and its program. */
record SquaresOfTwo(String one, String other) {

    Marker marker(Fabric cloth) {
        Marker squares = SamplePrograms.squares(2);
        return new Marker(
                cloth,
                squares.length(),
                squares.efficiency(),
                squares.placements().stream().map(this::owned).toList());
    }

    String program() {
        return owned(SamplePrograms.json(2));
    }

    private Placement owned(Placement square) {
        return new Placement(
                PieceRef.parse(owned(square.piece().toString())),
                square.garment(),
                square.toFabric(),
                square.geometry(),
                square.label());
    }

    private String owned(String file) {
        return file.replace("TL-1/jacket.square/1", one + "/jacket.square/1")
                .replace("TL-1/jacket.square/2", other + "/jacket.square/2");
    }
}
