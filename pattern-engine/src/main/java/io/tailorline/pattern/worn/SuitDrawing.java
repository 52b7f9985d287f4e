package io.tailorline.pattern.worn;

import java.util.List;

/**
 * A suit drawn on its wearer, with the figures it was drawn by.
 *
 * @param sections from the top of each garment to its hem
 */
public record SuitDrawing(WornView front, WornView back, List<DrawnSection> sections) {

    public SuitDrawing {
        sections = List.copyOf(sections);
    }
}
