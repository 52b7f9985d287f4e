/**
 * What happens in the workshop, told on at once: the process's events as server-sent events for pages. Nothing is
 * stored; a page that missed something asks again.
 */
package io.tailorline.portal.live;
