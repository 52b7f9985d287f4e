package io.tailorline.cutter.conformance.host;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One rule that the specification has for hosts, and how a recording is judged by it.
 *
 * @param section of {@code docs/table-specification.md}
 * @param situations in which it is asked
 * @param judge what the host did instead; empty when it kept the rule
 */
record HostRule(int section, String words, Set<Situation> situations, Function<Recording, Optional<String>> judge) {

    /** A rule for every situation. */
    static HostRule always(int section, String words, Function<Recording, Optional<String>> judge) {
        return new HostRule(section, words, EnumSet.allOf(Situation.class), judge);
    }

    /** A rule for one situation. */
    static HostRule in(Situation situation, int section, String words, Function<Recording, Optional<String>> judge) {
        return new HostRule(section, words, EnumSet.of(situation), judge);
    }

    boolean isAskedOf(Recording recording) {
        return recording.happened() && situations.contains(recording.situation());
    }
}
