package org.consilia.editing;

/** What an editor can take off or close with a reason, each on a page of its own. */
public enum Removal {
    WITHDRAW_QUESTION("withdraw-question"),
    WITHDRAW_ANSWER("withdraw-answer"),
    MERGE("merge"),
    CLOSE_REPORTS("close-reports");

    private final String slug;

    Removal(String slug) {
        this.slug = slug;
    }

    /** The key of the page's texts. */
    public String key() {
        return "editing." + slug;
    }

    public boolean isMerger() {
        return this == MERGE;
    }
}
