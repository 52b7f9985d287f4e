/** What is wrong about one field of what somebody sent: a value that every part of the portal can give and word. */
@NullMarked
package io.tailorline.portal.web;

import org.jspecify.annotations.NullMarked;
