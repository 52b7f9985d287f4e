package io.tailorline.portal.patternroom.house.persistence;

import io.tailorline.pattern.piece.House;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every version of the settings that the shop has had. */
public interface HouseVersions {

    /** @param by account that stored it */
    record Stored(House settings, Instant at, String by) {}

    /** What new orders are cut with; empty while the draft's own measures count. */
    Optional<House> current();

    /** The newest first. */
    List<Stored> all();

    /** @return false when that version is stored already: somebody else was faster */
    boolean store(House settings, String by);
}
