/**
 * Pictures that people send: read with limits, turned, scaled and encoded anew, so that nothing but the picture is
 * stored.
 */
@NamedInterface("picture")
@NullMarked
package io.tailorline.portal.web.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
