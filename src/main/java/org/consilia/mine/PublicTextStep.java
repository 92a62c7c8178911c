package org.consilia.mine;

import org.consilia.permit.Action;
import org.consilia.question.Question;

/** On the way to which public text an asker is: the first one, or one that takes its place. */
public enum PublicTextStep {
    PUBLICATION("publication", Action.PUBLISH_QUESTION),
    CORRECTION("correction", Action.CORRECT_QUESTION);

    private final String name;
    private final Action action;

    PublicTextStep(String name, Action action) {
        this.name = name;
        this.action = action;
    }

    /** The step of this name in an address. */
    static PublicTextStep of(String name) {
        return name.equals(CORRECTION.name) ? CORRECTION : PUBLICATION;
    }

    Action action() {
        return action;
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
