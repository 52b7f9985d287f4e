package io.tailorline.pattern.draft;

/**
 * The proportions that jacket and waistcoat share, for a man's and a woman's block at the jacket's regular ease, mm.
 * Source: docs/drafting/jacket.md, steps 1 to 3, and docs/drafting/womens-jacket.md, steps 1 to 3.
 *
 * @param scyeDepth the jacket's scye line below the nape
 * @param backWidth of the jacket, from the centre back seam to the back width line
 * @param scyeWidth diameter of the jacket's armhole
 * @param shoulderLonger the jacket's shoulder over the body's
 */
public record CoatProportions(double scyeDepth, double backWidth, double scyeWidth, double shoulderLonger) {

    /** Breadth of the bust lies in front, so a woman's back and armhole take less of it than of a man's chest. */
    public static CoatProportions of(Body body) {
        double chest = body.girths().chest();
        return body.hasBust()
                ? new CoatProportions(chest / 10 + body.height() / 20 + 35, chest / 8 + 65, chest / 8 + 12, 6)
                : new CoatProportions(
                        chest / 8 + body.lengths().backWaist() / 4 + 5, chest / 5 + 10, chest / 8 + 20, 12);
    }
}
