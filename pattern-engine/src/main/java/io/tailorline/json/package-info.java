/**
 * Reading and writing JSON and YAML trees, the same way in every module.
 *
 * <p>A document is parsed once, into Jackson's tree, and read through a {@link io.tailorline.json.JsonCursor}, which
 * knows where it is. An invalid value is a {@link io.tailorline.json.FormatFault} with source, place, value and
 * expected value. {@link io.tailorline.json.JsonText} writes the same bytes for the same value on every machine.
 *
 * <p>Published. Knows Java and Jackson only, none of our own types: the meaning of a field is the business of each
 * format's reader.
 */
@NullMarked
package io.tailorline.json;

import org.jspecify.annotations.NullMarked;
