package org.consilia.answer;

import java.util.List;

/** An answer cannot be signed yet. */
public class PublishObjection extends RuntimeException {

    private final List<Objection> objections;

    public PublishObjection(List<Objection> objections) {
        super("not signed: " + objections);
        this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
        return objections;
    }
}
