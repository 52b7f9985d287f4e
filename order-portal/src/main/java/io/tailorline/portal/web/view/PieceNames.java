package io.tailorline.portal.web.view;

import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names pieces in a reader's language: {@code TL-4F7K-22/jacket.front/L} is the left front, 左前片. */
@Component
public class PieceNames {

    private final MessageSource words;

    public PieceNames(MessageSource words) {
        this.words = words;
    }

    /** The name without a side, for the drawing. */
    public String shortName(PieceRef piece, Locale locale) {
        return capital(name(piece.kind(), locale));
    }

    /** {@code Jacket: front, left}, for lists over several garments. */
    public String withGarment(String pieceId, Locale locale) {
        Side side = Side.ofPieceId(pieceId);
        return garmentName(pieceId, locale) + ": "
                + withSide("piece.side.", name(Side.kind(pieceId), locale), side, locale);
    }

    /** {@code Jacket} of {@code jacket.front}. */
    public String garmentName(String pieceId, Locale locale) {
        String garment = pieceId.substring(0, pieceId.indexOf('.'));
        return capital(String.valueOf(words.getMessage("garment." + garment, null, garment, locale)));
    }

    /** The name with its side, for a sentence. */
    public String fullName(PieceRef piece, Locale locale) {
        return withSide("piece.side.", name(piece.kind(), locale), piece.side(), locale);
    }

    /** The name with the letter of its side, for the cutter room. */
    public String letteredName(PieceRef piece, Locale locale) {
        return withSide("piece.letter.", shortName(piece, locale), piece.side(), locale);
    }

    /** The lettered name, and which copy it is where there are several, for lists. */
    public String countedName(PieceRef piece, Locale locale) {
        int number = piece.copy().number();
        return letteredName(piece, locale) + (number > 1 ? " " + number : "");
    }

    /** The name with its side, for the drawing of a pattern whose sides differ. */
    public String sidedName(Piece piece, Locale locale) {
        return capital(withSide("piece.side.", name(piece.kind(), locale), Side.ofPieceId(piece.id()), locale));
    }

    /**
     * An edge or a seam: {@code jacket.armhole/R} is the armhole, {@code hem.side} a hem; empty when it has no name.
     */
    public Optional<String> edgeName(String code, Locale locale) {
        String plain = code.replaceAll("^(jacket|trousers|waistcoat)\\.|/[LR]$| ", "");
        return Stream.of(plain, plain.replaceAll("\\..*", ""), plain.replaceAll("(Left|Right)$", ""))
                .map(key -> words.getMessage("edge." + key, null, "", locale))
                .filter(name -> name != null && !name.isEmpty())
                .findFirst();
    }

    private String name(String kind, Locale locale) {
        return String.valueOf(words.getMessage("piece." + kind, null, plain(kind), locale));
    }

    private String withSide(String key, String name, Side side, Locale locale) {
        return side == Side.BOTH
                ? name
                : String.valueOf(words.getMessage(key + side.word(), new Object[] {name}, name, locale));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String plain(String kind) {
        return kind.substring(kind.indexOf('.') + 1)
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
