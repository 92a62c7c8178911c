package org.consilia.mine;

import org.consilia.question.Question;

/** On the way to which public text an asker is: the first one, or one that takes its place. */
public enum PublicTextStep {
    PUBLICATION("publication"),
    CORRECTION("correction");

    private final String name;

    PublicTextStep(String name) {
        this.name = name;
    }

    /** Where its pages begin. */
    public String path(Question question) {
        return "/mine/questions/" + question.id().value() + "/" + name;
    }

    /** The key of a text that each has in its own words. */
    public String key(String text) {
        return "mine." + name + "." + text;
    }
}
