package io.tailorline.cutter.render;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks for a font of the machine that knows Chinese. A font that cannot be read is passed over. */
final class TicketFonts implements Closeable {

    /** Where Debian's packages fonts-droid-fallback, fonts-wqy-zenhei and fonts-noto-cjk put theirs. */
    static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
            Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
            Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"));

    private static final List<String> CHINESE_FACES = List.of("WenQuanYiZenHei", "NotoSansCJKsc-Regular");

    /** A character that no font without Chinese has. */
    private static final int CHINESE = '裁';

    private final PDDocument document;
    private final List<Closeable> open = new ArrayList<>();

    TicketFonts(PDDocument document) {
        this.document = document;
    }

    Optional<TicketFont> find(List<Path> files) {
        return files.stream()
                .filter(Files::isReadable)
                .map(this::load)
                .flatMap(Optional::stream)
                .filter(font -> font.knows(CHINESE))
                .findFirst();
    }

    private Optional<TicketFont> load(Path file) {
        try {
            TrueTypeFont font = file.toString().endsWith(".ttc") ? chineseOf(file.toFile()) : single(file.toFile());
            if (font instanceof OpenTypeFont withCff && withCff.isPostScript()) {
                return Optional.of(new OutlinedFont(withCff));
            }
            return Optional.of(new EmbeddedFont(document, font));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private TrueTypeFont single(File file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        open.add(font);
        return font;
    }

    /** The face for simplified Chinese: a collection has one for each country. */
    private TrueTypeFont chineseOf(File file) throws IOException {
        TrueTypeCollection collection = new TrueTypeCollection(file);
        open.add(collection);
        for (String face : CHINESE_FACES) {
            TrueTypeFont font = collection.getFontByName(face);
            if (font != null) {
                return font;
            }
        }
        throw new IOException("No known face in " + file);
    }

    @Override
    public void close() throws IOException {
        for (Closeable font : open) {
            font.close();
        }
    }
}
