/**
 * Bodies of requests: how long each may be, and how they arrive without keeping a worker waiting. Whoever sends a byte
 * now and then holds a connection and a little memory, both counted by client, and no thread.
 */
@NamedInterface("upload")
@NullMarked
package io.tailorline.portal.web.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
