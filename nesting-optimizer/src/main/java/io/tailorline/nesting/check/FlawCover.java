package io.tailorline.nesting.check;

import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.cloth.Fabric;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whether flaws cover the whole cloth: possible only for cloth of a given length. */
public final class FlawCover {

    private FlawCover() {}

    /** Which flaws cover all of the cloth, in words; empty when some of it is sound. */
    public static Optional<String> of(Fabric fabric) {
        if (fabric.maxLength().isEmpty() || fabric.flaws().isEmpty()) {
            return Optional.empty();
        }
        Geometry cloth =
                Polygons.FLOATING.toGeometry(new Envelope(0, fabric.maxLength().get(), 0, fabric.usableWidth()));
        List<Geometry> flaws = fabric.flaws().stream()
                .<Geometry>map(flaw -> Polygons.of(flaw.ring()))
                .toList();
        Optional<String> single = IntStream.range(0, flaws.size())
                .filter(i -> flaws.get(i).covers(cloth))
                .mapToObj(i ->
                        "flaw %s '%s' covers".formatted(i, fabric.flaws().get(i).grade()))
                .findFirst();
        if (single.isPresent()) {
            return single;
        }
        boolean together = OverlayNGRobust.union(flaws).covers(cloth);
        return together ? Optional.of("flaws 0 to %s together cover".formatted(flaws.size() - 1)) : Optional.empty();
    }
}
