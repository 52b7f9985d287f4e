package io.tailorline.cutter.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.cutter.projection.PicturePoint;
import io.tailorline.cutter.projection.PictureSize;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.cutter.projection.Residual;
import io.tailorline.cutter.projection.TableMap;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a projector shows while a marker is cut: light on black, in its own pixels, so that every line falls where the
 * knife goes. Without a calibration the marker is drawn to fit and says so; with one that is off too far it is not
 * drawn at all.
 *
 * <p>What lies on the cloth is in one group, {@code cloth}: its lines are moved one by one by the page that moves it
 * with the conveyor, for the way of a pixel across the table is no shift of the picture.
 */
public final class ProjectionSvg {

    private static final PictureSize WITHOUT_PROJECTOR = new PictureSize(1920, 1080);

    private static final String ASKED = "#F3B8FF";
    private static final String MARKS = "#5FB89A";
    private static final String HAND = "#FFB0D8";
    private static final String EDGE = "#5A6670";
    private static final String STRIPE = "#6F8FA6";
    private static final String SELVEDGE = "#B8E0FF";

    /** Half of a cross where a person marks a piece, mm: seen from where the piece is picked. */
    private static final double CROSS = 8;

    /** Radius of a choice's number, pixels: read from where the cloth is looked at. */
    private static final double BADGE = 22;

    /** Figures are this part of a badge's radius below its middle, so that they stand in it. */
    private static final double BASELINE = 0.5;

    /** Pixels that the words of a cloth mark take. */
    private static final double CODE_WIDTH = 104;

    private final Projection projection;
    private final Optional<Calibration> calibration;
    private final ProjectionWords words;
    private final Function<PieceRef, String> names;
    private final TableMap map;
    private final TableCanvas canvas;
    private final SvgWriter svg;

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
        this.svg = ProjectionOverlay.open(map.size());
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
        Optional<Calibration> wrong = calibration.filter(known -> !known.isTrusted());
        if (wrong.isPresent()) {
            Residual worst = wrong.get().worst();
            ProjectionOverlay.message(
                    svg, map.size(), words.untrusted().formatted(oneDecimal(worst.size()), worst.point()));
            return svg.document();
        }
        svg.group("cloth");
        cloth();
        stripes();
        projection.pieces().forEach(this::outline);
        projection
                .flaws()
                .forEach(flaw -> svg.path("flaw", canvas.ring(flaw.ring()))
                        .with(ProjectionStyle.line(ProjectionStyle.STOP, 4, "fill: url(#h-fault)")));
        projection.bites().forEach(this::bite);
        projection.pieces().forEach(this::handMarks);
        projection.pieces().forEach(this::label);
        uncertain();
        svg.end();
        if (projection.isUntouched()) {
            clothMarks();
        }
        calibration.ifPresent(this::marks);
        projection.head().ifPresent(this::head);
        ProjectionOverlay.line(svg, map.size(), facts());
        banners();
        return svg.document();
    }

    private void cloth() {
        TablePoint corner = new TablePoint(projection.length(), projection.width());
        String edges = canvas.line(new TablePoint(0, 0), new TablePoint(corner.x(), 0))
                + canvas.line(new TablePoint(0, corner.y()), corner);
        svg.path("edge", edges).with(ProjectionStyle.line(EDGE, 2, "fill: none"));
        projection.place().ifPresent(this::selvedges);
    }

    /** The lines that the cloth is laid by, quietly: what is cut lies over them. */
    private void stripes() {
        String lines = projection.stripes().stream()
                .map(line -> canvas.line(line.toArray(TablePoint[]::new)))
                .collect(Collectors.joining());
        if (!lines.isEmpty()) {
            svg.path("stripe", lines).with(ProjectionStyle.line(STRIPE, 1, "fill: none"));
        }
    }

    /** The cloth's own edges, and its first usable millimetre, by which it is laid. */
    private void selvedges(ClothPlace place) {
        double near = place.nearSelvedge();
        double far = place.farSelvedge();
        double first = place.origin().x();
        String edges = canvas.line(new TablePoint(first, near), new TablePoint(place.end(), near))
                + canvas.line(new TablePoint(first, far), new TablePoint(place.end(), far));
        svg.path("selvedge", edges).with(ProjectionStyle.line(SELVEDGE, 3, "stroke-dasharray: 30 8 4 8; fill: none"));
        svg.path("first-usable", canvas.line(new TablePoint(first, near), new TablePoint(first, far)))
                .with(ProjectionStyle.line(SELVEDGE, 3, "fill: none"));
    }

    private void outline(ProjectedPiece piece) {
        svg.start("path")
                .with("class", "pc")
                .with("data-no", piece.no())
                .with("data-s", piece.state().word())
                .with("d", canvas.ring(piece.outline()) + cuts(piece))
                .with(ProjectionStyle.outline(piece.state()))
                .title(names.apply(piece.piece()))
                .end();
    }

    private String cuts(ProjectedPiece piece) {
        return piece.cuts().stream()
                .map(cut -> canvas.line(cut.toArray(TablePoint[]::new)))
                .collect(Collectors.joining());
    }

    /** Where a person marks the piece, for the table does not; on the piece until it is picked. */
    private void handMarks(ProjectedPiece piece) {
        if (piece.state() == PieceState.PICKED) {
            return;
        }
        for (TablePoint at : piece.marks()) {
            String cross = canvas.line(new TablePoint(at.x() - CROSS, at.y()), new TablePoint(at.x() + CROSS, at.y()))
                    + canvas.line(new TablePoint(at.x(), at.y() - CROSS), new TablePoint(at.x(), at.y() + CROSS));
            svg.path("hand", cross).with(ProjectionStyle.line(HAND, 2, "fill: none"));
        }
    }

    private void bite(double x) {
        svg.path("bite", canvas.line(new TablePoint(x, 0), new TablePoint(x, projection.width())))
                .with(ProjectionStyle.line("#C9D2DA", 2, "stroke-dasharray: 18 14; fill: none"));
    }

    private void label(ProjectedPiece piece) {
        List<String> orders = projection.orders();
        Optional<Integer> order = orders.size() < 2
                ? Optional.empty()
                : Optional.of(orders.indexOf(piece.piece().order()));
        new PieceCaption(piece, names.apply(piece.piece()), order).draw(svg, canvas);
    }

    /**
     * The lines of which only the cloth shows whether they are cut: bright and thick where a person must check, with a
     * ring where the first begins. They are looked at in the order of cutting; the first that is not there ends the
     * search.
     */
    private void uncertain() {
        List<UncertainRange.Mark> marks = projection.uncertain().stream()
                .filter(mark -> !mark.line().isEmpty())
                .toList();
        marks.stream().limit(1).forEach(mark -> ring("first", mark.line().get(0), 22, ASKED, 3));
        for (UncertainRange.Mark mark : marks) {
            if (mark.line().size() == 1) {
                ring("asked", mark.line().get(0), 9, ASKED, 5);
            } else {
                svg.empty("path")
                        .with("class", "asked")
                        .with("data-record", mark.record())
                        .with("d", canvas.line(mark.line().get(0), mark.line().get(1)))
                        .with(ProjectionStyle.line(ASKED, 8, "stroke-linecap: round; fill: none"));
            }
        }
        for (int i = 0; i < projection.choices().size(); i++) {
            int number = i + 1;
            projection.choices().get(i).middle().ifPresent(at -> badge(at, number));
        }
    }

    /** The number by which the job's page calls a choice. */
    private void badge(TablePoint at, int number) {
        svg.start("g").with("class", "badge").with("data-no", number).with("transform", canvas.moved(at));
        svg.circle("badge-ground", Point.of(0, 0), BADGE).with(ProjectionStyle.line(ASKED, 3, "fill: #000000"));
        svg.words("badge-no", Point.of(0, BADGE * BASELINE), BADGE * 1.4)
                .with(look("text-anchor: middle; font-weight: 600; fill: " + ASKED))
                .text(String.valueOf(number))
                .end();
        svg.end();
    }

    /**
     * Before anything is cut two marks, at the near and the far corner of the marker, show where it will lie. Beside
     * them stand the halves of the program's geometry: whoever reads them out has seen this marker on the cloth.
     */
    private void clothMarks() {
        List<TablePoint> outlines = projection.pieces().stream()
                .flatMap(piece -> piece.outline().stream())
                .toList();
        if (outlines.isEmpty()) {
            return;
        }
        double[] x = outlines.stream().mapToDouble(TablePoint::x).sorted().toArray();
        double[] y = outlines.stream().mapToDouble(TablePoint::y).sorted().toArray();
        TablePoint near = new TablePoint(x[0], y[0]);
        TablePoint far = new TablePoint(x[x.length - 1], y[y.length - 1]);
        String[] halves = projection.geometry().split("-");
        svg.group("clothmarks");
        clothMark("A " + halves[0], near, far);
        clothMark("B " + halves[halves.length - 1], far, near);
        svg.end();
    }

    /** A corner that opens towards the {@code opposite} one, with its words inside. */
    private void clothMark(String words, TablePoint corner, TablePoint opposite) {
        Point inward = canvas.at(opposite).minus(canvas.at(corner));
        double right = Math.signum(inward.x());
        double down = Math.signum(inward.y());
        double start = right > 0 ? 12 : -12 - CODE_WIDTH;
        svg.start("g")
                .with("transform", canvas.moved(corner))
                .path("clothmark", "M%s 0H0V%s".formatted(SvgPath.number(54 * right), SvgPath.number(54 * down)))
                .with(ProjectionStyle.line("#FFFFFF", 5, "fill: none"))
                .words("code", Point.of(start, down > 0 ? 36 : -16), 26)
                .with(look("stroke: none; fill: #FFFFFF"))
                .text(words)
                .end()
                .end();
    }

    private void ring(String layer, TablePoint at, double radius, String colour, double width) {
        svg.empty("circle")
                .with("class", layer)
                .with("transform", canvas.moved(at))
                .with("r", radius)
                .with(ProjectionStyle.line(colour, width, "fill: none"));
    }

    /**
     * The marks of the calibration: while the picture is right, each small cross lies on the mark that is drawn on the
     * table. An operator who sees one beside its mark measures two again. Dim, so that they are not mistaken for
     * something to cut.
     */
    private void marks(Calibration known) {
        TableCanvas table = new TableCanvas(map);
        svg.group("marks").with(ProjectionStyle.line(MARKS, 2, "fill: none"));
        for (PicturePoint mark : known.points()) {
            svg.start("g")
                    .with("transform", table.moved(mark.table()))
                    .path("mark", "M-16 0H-4M4 0H16M0 -16V-4M0 4V16")
                    .words("name", Point.of(10, -8), 15)
                    .with(look("stroke: none; fill: " + MARKS))
                    .text(mark.name())
                    .end()
                    .end();
        }
        svg.end();
    }

    private void head(TablePoint at) {
        svg.group("head")
                .with("transform", canvas.moved(at))
                .with(ProjectionStyle.line(ProjectionStyle.NOW, 3, "fill: none"))
                .path("cross", "M-46 0H46M0 -46V46")
                .circle("ring", Point.of(0, 0), 14)
                .end();
    }

    private String facts() {
        long picked = count(PieceState.PICKED);
        long done = count(PieceState.CUT) + picked;
        long all = projection.pieces().size();
        String progress = done < all
                ? words.progress().formatted(done, all)
                : words.picking().formatted(picked, all);
        if (projection.marks() > 0) {
            progress += " \u00b7 " + words.marks().formatted(projection.marks());
        }
        String geometry = words.geometry().formatted(projection.geometry());
        if (!projection.uncertain().isEmpty()) {
            return progress + " \u00b7 " + geometry + " \u00b7 " + words.uncertain();
        }
        return progress
                + " \u00b7 "
                + geometry
                + projection
                        .place()
                        .filter(place -> projection.isUntouched())
                        .map(this::laid)
                        .orElse("")
                + calibration
                        .map(known -> " \u00b7 "
                                + words.exact()
                                        .formatted(
                                                oneDecimal(known.rms()),
                                                oneDecimal(known.worst().size()),
                                                known.worst().point()))
                        .orElse("");
    }

    private String laid(ClothPlace place) {
        return " \u00b7 "
                + words.place()
                        .formatted(
                                oneDecimal(place.nearSelvedge()),
                                oneDecimal(place.origin().x()));
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
            ProjectionOverlay.band(svg, map.size(), banner);
        }
    }

    private static String oneDecimal(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm);
    }
}
