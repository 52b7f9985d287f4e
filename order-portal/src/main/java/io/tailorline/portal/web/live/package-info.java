/**
 * What happens in the workshop, told on at once: the process's events as server-sent events for pages. Nothing is
 * stored; a page that missed something asks again.
 */
@NamedInterface("live")
@NullMarked
package io.tailorline.portal.web.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
