package org.consilia.triage;

import java.util.EnumSet;
import java.util.Set;

/** Something that a person may tell, and in which light it still counts. */
record Concept(String name, Set<Light> counts) {

    /** The light in which the words around it put what is told. */
    enum Light {
        /** Happening, or not said otherwise. */
        NOW,
        /** There for weeks, months or years. */
        LONG_STANDING,
        /** Over: "in 2019", "as a child". */
        PAST,
        /** Said not to be there. */
        DENIED,
        /** Asked about in general: "what are the signs of". */
        ASKED_ABOUT,
        /** Only imagined: "if I ever". */
        IMAGINED,
        /** A figure of speech. */
        FIGURATIVE
    }

    static final Set<Light> PRESENT = EnumSet.of(Light.NOW, Light.LONG_STANDING);
    static final Set<Light> ACUTE = EnumSet.of(Light.NOW);
    static final Set<Light> IMAGINED_TOO = EnumSet.of(Light.NOW, Light.LONG_STANDING, Light.IMAGINED);
    static final Set<Light> BACKGROUND = EnumSet.of(Light.NOW, Light.LONG_STANDING, Light.PAST);
}
