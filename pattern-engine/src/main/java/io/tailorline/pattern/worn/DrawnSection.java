package io.tailorline.pattern.worn;

/**
 * A level of the drawing: an ellipse round the wearer, mm.
 *
 * @param name garment and level: {@code jacket.waist}
 * @param height above the floor
 * @param finished girth of the pieces at that level, seams closed
 * @param breadth as it is drawn in both views
 * @param depth from front to back, which no view shows
 */
public record DrawnSection(String name, double height, double finished, double breadth, double depth) {

    /** Perimeter of the drawn ellipse, mm. */
    public double perimeter() {
        return new Ellipse(breadth / 2, depth / 2).perimeter();
    }
}
