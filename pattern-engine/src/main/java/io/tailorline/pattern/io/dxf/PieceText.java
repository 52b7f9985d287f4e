package io.tailorline.pattern.io.dxf;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the texts of a block; missing ones are assumed, with a remark. */
record PieceText(DxfTexts texts, Garment garment, Material material, CutQuantity quantity) {

    private static final int MOST_COPIES = 100;

    static PieceText of(DxfTexts texts, Consumer<Notice> remarks) {
        return new PieceText(texts, garmentIn(texts, remarks), materialIn(texts, remarks), quantityIn(texts, remarks));
    }

    /**
     * The title, with the annotation in brackets: other systems write there what many pieces share ({@code 2X FABRIC}).
     * In our own files, whose product is Tailorline, the annotation is the name.
     */
    String name(String title) {
        Optional<String> annotation = texts.find("ANNOTATION");
        if (texts.find("PRODUCT").filter("Tailorline"::equals).isPresent()) {
            return annotation.orElse(title);
        }
        return annotation.map(words -> title + " (" + words + ")").orElse(title);
    }

    private static Garment garmentIn(DxfTexts texts, Consumer<Notice> remarks) {
        String said = texts.find("CATEGORY").orElse("").toLowerCase(Locale.ROOT);
        for (Garment garment : Garment.values()) {
            if (said.equals(garment.word())) {
                return garment;
            }
        }
        remarks.accept(said.isEmpty() ? Notice.of("dxf.no-garment") : Notice.of("dxf.other-garment", new Text(said)));
        return Garment.JACKET;
    }

    private static Material materialIn(DxfTexts texts, Consumer<Notice> remarks) {
        Optional<String> said = texts.find("MATERIAL", "FABRIC");
        if (said.isEmpty()) {
            remarks.accept(Notice.of("dxf.no-material"));
            return Material.SHELL;
        }
        String word = said.get().toUpperCase(Locale.ROOT);
        if (word.startsWith("SELF") || word.startsWith("SHELL") || word.startsWith("MAIN")) {
            return Material.SHELL;
        }
        for (Material material : Material.values()) {
            if (word.startsWith(material.name().substring(0, 3))) {
                return material;
            }
        }
        remarks.accept(Notice.of("dxf.other-material", new Text(said.get())));
        return Material.SHELL;
    }

    /** {@code 2} (AAMA) or {@code 1,1} (ASTM: as drawn, mirrored). */
    private static CutQuantity quantityIn(DxfTexts texts, Consumer<Notice> remarks) {
        Optional<String> said = texts.find("QUANTITY");
        if (said.isEmpty()) {
            remarks.accept(Notice.of("dxf.no-quantity"));
            return CutQuantity.single();
        }
        try {
            String[] counts = said.get().split(",", -1);
            int drawn = Integer.parseInt(counts[0].trim());
            if (counts.length == 1 && drawn >= 1 && drawn <= MOST_COPIES) {
                if (drawn % 2 == 0) {
                    remarks.accept(Notice.of("dxf.half-mirrored", Quantity.of("%.0f", drawn, "")));
                }
                return new CutQuantity(drawn, drawn % 2 == 0);
            }
            int mirrored = counts.length == 2 ? Integer.parseInt(counts[1].trim()) : -1;
            if (mirrored == 0 && drawn >= 1 && drawn <= MOST_COPIES) {
                return new CutQuantity(drawn, false);
            }
            if (mirrored == drawn && drawn >= 1 && drawn <= MOST_COPIES / 2) {
                return new CutQuantity(2 * drawn, true);
            }
        } catch (NumberFormatException noNumber) {
            // said below, with the counts that cannot be cut
        }
        remarks.accept(Notice.of("dxf.other-quantity", new Text(said.get())));
        return CutQuantity.single();
    }
}
