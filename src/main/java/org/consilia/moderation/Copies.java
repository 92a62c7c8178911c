package org.consilia.moderation;

/** How often the same text came before, from the same asker and from how many others. */
record Copies(int bySameAsker, int otherAskers) {

    static final Copies NONE = new Copies(0, 0);
}
