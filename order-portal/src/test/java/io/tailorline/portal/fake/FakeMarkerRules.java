package io.tailorline.portal.fake;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.workshop.HouseMarkerRules;
import io.tailorline.workflow.workshop.MarkerRulesOfHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the house for its markers, kept in a list. */
public final class FakeMarkerRules implements MarkerRulesOfHouse {

    private final List<Stored> versions = new ArrayList<>(List.of(new Stored(0, HouseMarkerRules.usual(), "")));

    /** Of a fresh installation again. */
    public void forget() {
        versions.subList(1, versions.size()).clear();
    }

    @Override
    public Stored current() {
        return versions.get(versions.size() - 1);
    }

    @Override
    public Optional<Stored> version(int version) {
        return versions.stream().filter(stored -> stored.version() == version).findFirst();
    }

    @Override
    public ForMarker forMarker(Fabric cloth, List<Piece> pieces) {
        HouseMarkerRules rules = current().rules();
        return new ForMarker(cloth.withPieceGap(rules.pieceGap()), rules.on(cloth, pieces));
    }

    @Override
    public Optional<Stored> store(int read, HouseMarkerRules rules, String by) {
        if (read != current().version()) {
            return Optional.empty();
        }
        versions.add(new Stored(read + 1, rules, by));
        return Optional.of(current());
    }
}
