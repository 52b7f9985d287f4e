package io.tailorline.workflow.workshop;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import java.util.Optional;

/** The rules of the house for its markers, version by version. */
public interface MarkerRulesOfHouse {

    /**
     * Rules as they were stored.
     *
     * @param version counts from 1; 0 of a fresh installation, where none were stored
     * @param by who stored them; empty of a fresh installation
     */
    record Stored(int version, HouseMarkerRules rules, String by) {}

    /** The cloth of a marker by the house's rules, and the rules beyond it. */
    record ForMarker(Fabric fabric, MarkerRules rules) {}

    /** In force now. */
    Stored current();

    /** A version that was in force; none when there was no such version. */
    Optional<Stored> version(int version);

    /**
     * For one marker, by what is in force now. An article on which the house's rules do not apply keeps its cloth as it
     * is.
     */
    ForMarker forMarker(Fabric cloth, List<Piece> pieces);

    /**
     * Stores the next version.
     *
     * @param read version that was changed
     * @param by who changes it
     * @return what is in force now; empty when another version than {@code read} had been in force
     * @throws IllegalArgumentException when they are beyond {@link MarkerRulesLimits}
     */
    Optional<Stored> store(int read, HouseMarkerRules rules, String by);
}
