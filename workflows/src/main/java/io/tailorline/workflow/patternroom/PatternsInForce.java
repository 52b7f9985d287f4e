package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.piece.Pattern;
import java.util.Optional;

/** The pattern of each order that is to be cut; whoever stores patterns implements it. */
public interface PatternsInForce {

    Optional<Pattern> pattern(String orderId);

    /** The tag of the body and style that the order's pattern was drafted from. */
    Optional<String> patternTag(String orderId);
}
