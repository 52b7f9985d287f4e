package io.tailorline.nesting.check;

import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whether flaws cover the whole cloth: possible only for cloth of a given length. */
public final class FlawCover {

    private FlawCover() {}

    /** Which flaws cover all of the cloth; empty when some of it is sound. */
    public static Optional<Notice> of(Fabric fabric) {
        if (fabric.maxLength().isEmpty() || fabric.flaws().isEmpty()) {
            return Optional.empty();
        }
        Geometry cloth =
                Polygons.FLOATING.toGeometry(new Envelope(0, fabric.maxLength().get(), 0, fabric.usableWidth()));
        List<Geometry> flaws = fabric.flaws().stream()
                .<Geometry>map(flaw -> Polygons.of(flaw.ring()))
                .toList();
        Optional<Notice> single = IntStream.range(0, flaws.size())
                .filter(i -> flaws.get(i).covers(cloth))
                .mapToObj(i -> Notice.of(
                        "nest.flawed.one",
                        new Text(String.valueOf(i)),
                        new Text(fabric.flaws().get(i).grade())))
                .findFirst();
        if (single.isPresent()) {
            return single;
        }
        boolean together = OverlayNGRobust.union(flaws).covers(cloth);
        return together
                ? Optional.of(Notice.of("nest.flawed.together", new Text(String.valueOf(flaws.size() - 1))))
                : Optional.empty();
    }
}
