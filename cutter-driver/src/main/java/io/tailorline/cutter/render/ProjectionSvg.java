package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.PictureSize;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.cutter.projection.TableMap;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a projector shows while a marker is cut: light on black, in its own pixels, so that every line falls where the
 * knife goes. Without a calibration the marker is drawn to fit and says so; with one that is off too far it is not
 * drawn at all.
 *
 * <p>What lies on the cloth is in one group, {@code cloth}: its lines are moved one by one by whoever moves it with the
 * conveyor, for the way of a pixel across the table is no shift of the picture.
 */
public final class ProjectionSvg {

    private static final PictureSize WITHOUT_PROJECTOR = new PictureSize(1920, 1080);

    private final Projection projection;
    private final Optional<Calibration> calibration;
    private final ProjectionWords words;
    private final Function<PieceRef, String> names;
    private final TableMap map;
    private final TableCanvas canvas;
    private final StringBuilder svg = new StringBuilder();

    private ProjectionSvg(
            Projection projection,
            Optional<Calibration> calibration,
            ProjectionWords words,
            Function<PieceRef, String> names) {
        this.projection = projection;
        this.calibration = calibration;
        this.words = words;
        this.names = names;
        this.map = calibration.map(Calibration::map).orElseGet(() -> fitting(projection));
        this.canvas = new TableCanvas(map, begin(projection, calibration));
    }

    /**
     * The whole picture as a file.
     *
     * @param names what people call a piece
     */
    public static String draw(
            Projection projection,
            Optional<Calibration> calibration,
            ProjectionWords words,
            Function<PieceRef, String> names) {
        return new ProjectionSvg(projection, calibration, words, names).drawn();
    }

    /** The map by which a picture without calibration is drawn. */
    public static TableMap fitting(Projection projection) {
        return TableMap.fitting(WITHOUT_PROJECTOR, projection.length(), projection.width());
    }

    /**
     * What the picture subtracts from x, mm: calibrated it lies on the cloth, which the conveyor moves; without a
     * calibration it shows the whole marker.
     */
    public static double begin(Projection projection, Optional<Calibration> calibration) {
        return calibration.isPresent() ? projection.begin() : 0;
    }

    private String drawn() {
        svg.append(ProjectionOverlay.open(map.size()));
        svg.append(ProjectionStyle.hatches());
        Optional<Calibration> wrong = calibration.filter(known -> !known.isTrusted());
        if (wrong.isPresent()) {
            svg.append(ProjectionOverlay.message(
                    map.size(),
                    words.untrusted()
                            .formatted(
                                    oneDecimal(wrong.get().worst().size()),
                                    wrong.get().worst().point())));
            return svg.append("</svg>\n").toString();
        }
        svg.append("<g class=\"cloth\">\n");
        cloth();
        projection.pieces().forEach(this::outline);
        projection.flaws().forEach(this::flaw);
        projection.bites().forEach(this::bite);
        projection.pieces().forEach(this::label);
        svg.append(UncertainRangeOverlay.draw(projection.doubt(), canvas));
        svg.append("</g>\n");
        calibration.ifPresent(known -> svg.append(Fiducials.draw(known, new TableCanvas(map))));
        projection.head().ifPresent(this::head);
        svg.append(ProjectionOverlay.line(map.size(), facts()));
        banners();
        return svg.append("</svg>\n").toString();
    }

    private void cloth() {
        TablePoint start = new TablePoint(0, 0);
        TablePoint end = new TablePoint(projection.length(), projection.width());
        svg.append("<path d=\"%s%s\" stroke=\"#5A6670\" stroke-width=\"2\" fill=\"none\"/>\n"
                .formatted(
                        canvas.line(start, new TablePoint(end.x(), 0)), canvas.line(new TablePoint(0, end.y()), end)));
    }

    private void outline(ProjectedPiece piece) {
        svg.append("<path class=\"pc\" data-no=\"%s\" data-s=\"%s\" d=\"%s\" %s><title>%s</title></path>\n"
                .formatted(
                        SvgText.number(piece.no()),
                        piece.state().word(),
                        canvas.closed(piece.outline()),
                        ProjectionStyle.outline(piece.state()),
                        SvgText.escaped(names.apply(piece.piece()))));
    }

    private void flaw(Projection.Flaw flaw) {
        svg.append("<path class=\"flaw\" d=\"%s\" stroke=\"%s\" stroke-width=\"4\" fill=\"url(#h-fault)\"/>\n"
                .formatted(canvas.closed(flaw.ring()), ProjectionStyle.STOP));
    }

    private void bite(double x) {
        svg.append(
                "<path class=\"bite\" d=\"%s\" stroke=\"#C9D2DA\" stroke-width=\"2\" stroke-dasharray=\"18 14\" fill=\"none\"/>\n"
                        .formatted(canvas.line(new TablePoint(x, 0), new TablePoint(x, projection.width()))));
    }

    private void label(ProjectedPiece piece) {
        List<String> orders = projection.orders();
        Optional<Integer> order = orders.size() < 2
                ? Optional.empty()
                : Optional.of(orders.indexOf(piece.piece().order()));
        svg.append(new PieceCaption(piece, names.apply(piece.piece()), order).draw(canvas));
    }

    private void head(TablePoint at) {
        svg.append(
                "<g class=\"head\" transform=\"translate(%s)\" stroke=\"%s\" stroke-width=\"3\" fill=\"none\"><path d=\"M-46 0H46M0 -46V46\"/><circle r=\"14\"/></g>\n"
                        .formatted(canvas.pair(at), ProjectionStyle.NOW));
    }

    private String facts() {
        long picked = count(PieceState.PICKED);
        long done = count(PieceState.CUT) + picked;
        long all = projection.pieces().size();
        String progress = done < all
                ? words.progress().formatted(SvgText.number(done), SvgText.number(all))
                : words.picking().formatted(SvgText.number(picked), SvgText.number(all));
        String geometry = words.geometry().formatted(projection.geometry());
        if (!projection.doubt().isEmpty()) {
            return progress + " \u00b7 " + geometry + " \u00b7 " + words.doubt();
        }
        return progress
                + " \u00b7 "
                + geometry
                + calibration
                        .map(known -> " \u00b7 "
                                + words.exact()
                                        .formatted(
                                                oneDecimal(known.rms()),
                                                oneDecimal(known.worst().size()),
                                                known.worst().point()))
                        .orElse("");
    }

    private long count(PieceState state) {
        return projection.pieces().stream()
                .filter(piece -> piece.state() == state)
                .count();
    }

    private void banners() {
        String banner = "";
        if (calibration.isEmpty()) {
            banner = words.uncalibrated();
        } else if (map.mirrored()) {
            banner = words.mirrored();
        }
        if (projection.faceDown()) {
            banner = banner.isEmpty() ? words.faceDown() : banner + " \u00b7 " + words.faceDown();
        }
        if (!banner.isEmpty()) {
            svg.append(ProjectionOverlay.band(map.size(), banner));
        }
    }

    private static String oneDecimal(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm);
    }
}
