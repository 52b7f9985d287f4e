package io.tailorline.portal.tailor;

import io.tailorline.pattern.AlterationProposal;
import io.tailorline.pattern.AlterationProposal.Evidence;
import io.tailorline.portal.view.StyleWords;
import java.util.List;
import java.util.Locale;

/**
 * An alteration that the measurements suggest, as the tailor's page shows it; a customer never sees one.
 *
 * @param posture of message {@code posture.<posture>}
 * @param entry the alteration that one click adds
 * @param evidence the measurements it rests on
 */
record ProposalView(String posture, AlterationView.Entry entry, List<Measured> evidence) {

    private static final double MM_PER_CM = 10;

    /**
     * A measurement beside what is usual, lengths in cm.
     *
     * @param name of message {@code measure.<name>}
     * @param usual what the other measurements or the other side suggest
     * @param unit of message {@code unit.<unit>}
     */
    record Measured(String name, String value, String usual, String spread, String unit) {

        private static Measured of(Evidence evidence) {
            boolean isLength = evidence.measurement().unit().equals("mm");
            double scale = isLength ? MM_PER_CM : 1;
            return new Measured(
                    evidence.measurement().fieldName(),
                    figure(evidence.measured() / scale),
                    figure(evidence.usual().value() / scale),
                    figure(evidence.usual().spread() / scale),
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
                        AlterationView.entry(each.alteration(), words, locale),
                        each.evidence().stream().map(Measured::of).toList()))
                .toList();
    }
}
