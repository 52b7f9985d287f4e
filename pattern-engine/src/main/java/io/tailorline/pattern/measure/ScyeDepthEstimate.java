package io.tailorline.pattern.measure;

/**
 * How deep the scye usually lies below the nape, mm, where it was not measured. Sources: Müller's rule for men, that of
 * <em>Der praktische Zuschnitt</em> for women (docs/drafting, jacket and womens-jacket).
 */
public final class ScyeDepthEstimate {

    private ScyeDepthEstimate() {}

    /** @param backWaist used for men, mm; the rule for women uses the stature instead */
    public static double of(Sex sex, double chest, double backWaist, double stature) {
        return sex == Sex.MALE ? chest / 8 + backWaist / 4 + 5 : chest / 10 + stature / 20 + 35;
    }
}
