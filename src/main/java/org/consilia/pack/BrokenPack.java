package org.consilia.pack;

import java.util.Collection;

/** A country pack that cannot be used: one sentence for each fault, with file, line and reason. */
public class BrokenPack extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenPack(Collection<String> sentences) {
        super(String.join("\n", sentences));
    }
}
