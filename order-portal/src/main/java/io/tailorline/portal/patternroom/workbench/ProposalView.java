package io.tailorline.portal.patternroom.workbench;

import io.tailorline.pattern.AlterationProposal;
import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.portal.web.view.Millimetres;
import io.tailorline.portal.web.view.StyleWords;
import java.util.List;
import java.util.Locale;

/**
 * An alteration that the measurements suggest, as the tailor's page shows it; a customer never sees one.
 *
 * @param posture of message {@code posture.<posture>}
 * @param entry the alteration that one click adds; one of nothing says which way it would go
 * @param remaining what of it the rule's range leaves undone, mm; empty where it leaves nothing
 * @param limit the end of that range, mm
 * @param evidence the measurements it rests on
 */
record ProposalView(
        String posture, AlterationView.Entry entry, String remaining, String limit, List<Measured> evidence) {

    private static final double MM_PER_CM = 10;

    /**
     * A measurement beside what is usual, lengths in cm.
     *
     * @param name of message {@code measure.<name>}
     * @param usual what the other measurements or the other side suggest
     * @param further how far the measurement is off it
     * @param way {@code more} or {@code less} than it
     * @param unit of message {@code unit.<unit>}
     */
    record Measured(String name, String value, String usual, String spread, String further, String way, String unit) {

        private static Measured of(Evidence evidence) {
            boolean isLength = evidence.measurement().unit().equals("mm");
            double scale = isLength ? MM_PER_CM : 1;
            double further = evidence.measured() - evidence.usual().value();
            return new Measured(
                    evidence.measurement().fieldName(),
                    figure(evidence.measured() / scale),
                    figure(evidence.usual().value() / scale),
                    figure(evidence.usual().spread() / scale),
                    figure(Math.abs(further) / scale),
                    further < 0 ? "less" : "more",
                    isLength ? "cm" : evidence.measurement().unit());
        }

        private static String figure(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    static List<ProposalView> of(List<AlterationProposal> proposals, StyleWords words, Locale locale) {
        return proposals.stream()
                .map(each -> new ProposalView(
                        each.posture().word(),
                        AlterationView.entry(each.alteration(), each.wanted(), words, locale),
                        each.remaining() == 0 ? "" : Millimetres.figure(Math.abs(each.remaining())),
                        Millimetres.figure(Math.abs(each.limit())),
                        each.evidence().stream().map(Measured::of).toList()))
                .toList();
    }
}
