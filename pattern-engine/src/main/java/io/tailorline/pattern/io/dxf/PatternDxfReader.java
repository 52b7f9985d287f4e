package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.DxfLayer;
import io.tailorline.json.FormatFault;
import io.tailorline.json.InputFile;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads pattern DXF of other systems (Gerber, CLO and compatible ones) into pieces that can be nested and cut. Every
 * block with an outline is a piece; a graded file holds each piece in each size, of which one may be chosen.
 */
public final class PatternDxfReader {

    private final BrokenPieces broken;
    private final Optional<String> size;
    private final Optional<LengthUnit> unit;

    /** @param size only pieces of this size; empty: the sample size the file names, or all when it names none */
    public PatternDxfReader(BrokenPieces broken, Optional<String> size) {
        this(broken, size, Optional.empty());
    }

    /** @param unit of the file, whatever it says itself; empty: as it says, or as its sizes tell */
    public PatternDxfReader(BrokenPieces broken, Optional<String> size, Optional<LengthUnit> unit) {
        this.broken = broken;
        this.size = size;
        this.unit = unit;
    }

    /** @throws FormatFault when it is not a DXF text, contains no piece, or a piece that cannot be cut */
    public DxfImport read(Path file) throws FormatFault {
        try {
            return read(InputFile.name(file), InputFile.bytes(file));
        } catch (IOException cause) {
            throw FormatFault.unreadable(file, cause);
        }
    }

    /** @param source name of the file in a fault */
    public DxfImport read(String source, byte[] bytes) throws FormatFault {
        DxfImport read = read(source, bytes, List.of(), OptionalDouble.empty());
        if (read.pattern().pieces().isEmpty()) {
            throw new FormatFault(
                    source,
                    "file",
                    "no piece",
                    "a piece with an outline that can be cut",
                    read.remarks().stream().map(Notice::text).collect(Collectors.joining(" ")));
        }
        return read;
    }

    /**
     * The piece that is to take the place of a drafted one: of its side, of both that are alike, or of either, which
     * the file then tells. It is the only one of the file, or the first of those names that the file has. Without a
     * piece when the file has none of them, several of one name, or one that cannot be cut; the remarks say why. Where
     * the file does not state its unit the drafted piece tells it.
     *
     * @param kind id of the drafted piece without a side
     */
    public static DxfImport readPiece(String source, byte[] bytes, Pattern drafted, String kind, Side side)
            throws FormatFault {
        List<Side> sides = side == Side.BOTH ? List.of(Side.BOTH, Side.RIGHT, Side.LEFT) : List.of(side, Side.BOTH);
        OptionalDouble longest = drafted.pieces().stream()
                .filter(piece -> piece.kind().equals(kind))
                .map(piece -> Box.around(piece.cutLine().points()))
                .mapToDouble(box -> StrictMath.max(box.width(), box.height()))
                .max();
        List<String> names =
                sides.stream().map(each -> PatternDxf.name(each.pieceId(kind))).toList();
        return new PatternDxfReader(BrokenPieces.LEAVE_OUT, Optional.empty()).read(source, bytes, names, longest);
    }

    /** @param names of one piece to read; none for all pieces */
    private DxfImport read(String source, byte[] bytes, List<String> names, OptionalDouble expected)
            throws FormatFault {
        DxfFile file = DxfFile.parse(source, bytes);
        DxfTexts style = DxfTexts.of(file.entities());
        ImportRemarks remarks = new ImportRemarks();
        remarkUnread(file, remarks);
        List<DxfBlock> ofSize = chosen(source, file.blocks(), style, remarks);
        List<DxfBlock> blocks = names.isEmpty() ? ofSize : named(names, ofSize, remarks);
        DxfUnit drawnIn = unit.map(DxfUnit::said)
                .orElseGet(() -> DxfUnit.of(style.find("UNITS"), file.insUnits(), DxfSizes.of(blocks, expected)));
        if (!blocks.isEmpty()) {
            drawnIn.remarks().forEach(remarks::add);
        }
        List<Piece> pieces = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (DxfBlock block : blocks) {
            String title = title(block);
            try {
                BlockInsert.requirePlain(block, file.entities());
                BlockInsert.again(block, file.entities()).ifPresent(again -> remarks.add(title, again));
                DxfTexts texts = texts(block, file.blocks(), style);
                pieces.add(new BlockReader(block, texts, title, drawnIn.mm(), remarks).piece(id(title, ids)));
            } catch (BrokenPiece fault) {
                refuse(source, block, title, fault, remarks);
            }
        }
        return new DxfImport(pattern(style.find("STYLE NAME").orElse("imported"), pieces), remarks.sentences());
    }

    private static String title(DxfBlock block) {
        return block.texts().find("PIECE NAME").orElse(block.name());
    }

    private static List<DxfBlock> named(List<String> names, List<DxfBlock> blocks, ImportRemarks remarks) {
        if (blocks.size() <= 1) {
            return blocks;
        }
        for (String name : names) {
            List<DxfBlock> called = blocks.stream()
                    .filter(block -> title(block).equalsIgnoreCase(name))
                    .toList();
            if (called.size() > 1) {
                remarks.add(Notice.of("dxf.same-name", Quantity.of("%.0f", called.size(), ""), new Text(name)));
                return List.of();
            }
            if (!called.isEmpty()) {
                return called;
            }
        }
        remarks.add(Notice.of("dxf.no-such-piece", Quantity.of("%.0f", blocks.size(), ""), texts(names)));
        return List.of();
    }

    private static void remarkUnread(DxfFile file, ImportRemarks remarks) {
        for (DxfBlock block : file.blocks()) {
            if (!hasOutline(block) && !block.entities().isEmpty()) {
                remarks.add(block.name(), Notice.of("dxf.not-read", types(block.entities())));
            }
        }
        List<DxfEntity> outside = file.entities().stream()
                .filter(entity -> !entity.is("TEXT") && !entity.is("INSERT"))
                .toList();
        if (!outside.isEmpty()) {
            remarks.add(Notice.of("dxf.outside", Quantity.of("%.0f", outside.size(), ""), types(outside)));
        }
    }

    private static Notice types(List<DxfEntity> entities) {
        return texts(entities.stream().map(DxfEntity::type).distinct().sorted().toList());
    }

    private static Notice texts(Collection<String> words) {
        return Notice.listed(words.stream().map(Text::new).toList());
    }

    private static boolean hasOutline(DxfBlock block) {
        return !block.on(DxfLayer.BOUNDARY, "POLYLINE").isEmpty();
    }

    /**
     * The texts of a piece: of its block, of the block of the sample size (graded files give quantity and material only
     * there) and of the file.
     */
    private static DxfTexts texts(DxfBlock block, List<DxfBlock> blocks, DxfTexts style) {
        DxfTexts texts = block.texts();
        Optional<String> name = texts.find("PIECE NAME");
        Optional<String> sample = style.find("SAMPLE SIZE");
        if (name.isPresent() && sample.isPresent()) {
            for (DxfBlock other : blocks) {
                if (other.texts().find("PIECE NAME").equals(name)
                        && sizeOf(other).equals(sample.get())) {
                    return texts.or(other.texts()).or(style);
                }
            }
        }
        return texts.or(style);
    }

    private void refuse(String source, DxfBlock block, String title, BrokenPiece fault, ImportRemarks remarks)
            throws FormatFault {
        if (broken == BrokenPieces.REFUSE) {
            throw new FormatFault(
                    source,
                    "block " + block.name(),
                    "piece '%s'".formatted(title),
                    "an outline that can be cut",
                    "The outline " + fault.getMessage());
        }
        remarks.add(title, Notice.of("dxf.left-out", fault.problem()));
    }

    private List<DxfBlock> chosen(String source, List<DxfBlock> blocks, DxfTexts style, ImportRemarks remarks)
            throws FormatFault {
        List<DxfBlock> pieces =
                blocks.stream().filter(PatternDxfReader::hasOutline).toList();
        TreeSet<String> sizes = new TreeSet<>();
        pieces.forEach(block -> sizes.add(sizeOf(block)));
        String wanted = size.or(() -> style.find("SAMPLE SIZE")).orElse("");
        if (sizes.size() < 2 && size.isEmpty()) {
            return pieces;
        }
        List<DxfBlock> ofSize =
                pieces.stream().filter(block -> sizeOf(block).equals(wanted)).toList();
        if (ofSize.isEmpty() && size.isPresent()) {
            throw new FormatFault(
                    source,
                    "file",
                    "no piece of size '%s'".formatted(wanted),
                    "one of the sizes " + String.join(", ", sizes));
        }
        if (ofSize.isEmpty()) {
            remarks.add(
                    wanted.isEmpty()
                            ? Notice.of("dxf.no-sample-size", texts(sizes))
                            : Notice.of("dxf.not-of-sample-size", texts(sizes), new Text(wanted)));
            return pieces;
        }
        remarks.add(Notice.of("dxf.sizes", texts(sizes), new Text(wanted)));
        return ofSize;
    }

    private static String sizeOf(DxfBlock block) {
        return block.texts().find("SIZE").orElse("");
    }

    private static String id(String title, Set<String> taken) {
        String plain = "imported." + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String id = plain;
        for (int n = 2; !taken.add(id); n++) {
            id = plain + "_" + n;
        }
        return id;
    }

    private static Pattern pattern(String name, List<Piece> pieces) {
        Set<Garment> garments = new TreeSet<>();
        pieces.forEach(piece -> garments.add(piece.garment()));
        Style style = new Style(Style.Fit.REGULAR, garments, Map.of(), List.of());
        MeasurementSet nobody = MeasurementSet.symmetric(name, Sex.MALE, Map.of());
        return new Pattern(name, style, nobody, pieces, List.of(), List.of(), Map.of("order", name));
    }
}
