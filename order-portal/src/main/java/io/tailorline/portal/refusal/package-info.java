/** What is wrong about one field of what somebody sent: a value that every part of the portal can give and word. */
package io.tailorline.portal.refusal;
