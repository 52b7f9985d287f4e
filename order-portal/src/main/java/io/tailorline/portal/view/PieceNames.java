package io.tailorline.portal.view;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names pieces in a reader's language: {@code TL-4F7K-22/jacket.front/L} is the left front, 左前片. */
@Component
public class PieceNames {

    private final MessageSource words;

    PieceNames(MessageSource words) {
        this.words = words;
    }

    /** The name without a side, for the drawing. */
    public String shortName(String piece, Locale locale) {
        return capital(nameOf(piece, locale));
    }

    private String nameOf(String piece, Locale locale) {
        return words.getMessage("piece." + idOf(piece), null, plain(idOf(piece)), locale);
    }

    /** The name with its side, for a sentence. */
    public String fullName(String piece, Locale locale) {
        String name = nameOf(piece, locale);
        return sideOf(piece)
                .map(side -> words.getMessage("piece.side." + side, new Object[] {name}, name, locale))
                .orElse(name);
    }

    /** The name with the letter of its side, for the cutter room. */
    public String letteredName(String piece, Locale locale) {
        String name = shortName(piece, locale);
        return sideOf(piece)
                .map(side -> words.getMessage("piece.letter." + side, new Object[] {name}, name, locale))
                .orElse(name);
    }

    private static String idOf(String piece) {
        String[] parts = piece.split("/");
        String id = parts.length == 3 ? parts[1] : piece;
        return id.replaceFirst("\\.(left|right)$", "");
    }

    private static Optional<String> sideOf(String piece) {
        String copy = piece.substring(piece.lastIndexOf('/') + 1);
        if (piece.matches(".*\\.left(/.*)?") || copy.startsWith("L")) {
            return Optional.of("left");
        }
        return piece.matches(".*\\.right(/.*)?") || copy.startsWith("R") ? Optional.of("right") : Optional.empty();
    }

    /** The lettered name, and which copy it is where there are several, for lists. */
    public String countedName(String piece, Locale locale) {
        String count = piece.replaceFirst("^.*/[LR]?", "");
        return letteredName(piece, locale) + (count.matches("[2-9]") ? " " + count : "");
    }

    /** The name with its side, for the drawing of a pattern whose sides differ. */
    public String sidedName(String piece, Locale locale) {
        return capital(fullName(piece, locale));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String plain(String id) {
        return id.substring(id.indexOf('.') + 1)
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
