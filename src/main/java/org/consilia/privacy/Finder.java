package org.consilia.privacy;

/** Looks through a text for one family of identifiers. */
interface Finder {

    void look(Found found);
}
