/**
 * The process of an order, from measurements to cut cloth: start it, cancel it, ask where it is, and the events of its
 * way. It asks pattern room and cutter room by their APIs and implements what they must tell it. Lengths mm, times s.
 */
@ApplicationModule(
        allowedDependencies = {
            "patternroom",
            "patternroom :: json",
            "cutroom",
            "workshop",
            "workshop :: stock",
            "workshop :: remnant",
            "workshop :: genealogy",
            "messages",
            "platform :: *"
        })
@NullMarked
package io.tailorline.workflow.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
