/** The shop's own settings: how it cuts where it differs from the draft, in versions. */
@NullMarked
package io.tailorline.portal.patternroom.house;

import org.jspecify.annotations.NullMarked;
