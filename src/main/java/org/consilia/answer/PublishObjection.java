package org.consilia.answer;

import java.util.List;

/** An answer cannot be signed yet, for reasons told by the keys of their texts. */
public class PublishObjection extends RuntimeException {

    private final List<String> keys;

    public PublishObjection(List<String> keys) {
        super("not signed: " + keys);
        this.keys = List.copyOf(keys);
    }

    public List<String> keys() {
        return keys;
    }
}
