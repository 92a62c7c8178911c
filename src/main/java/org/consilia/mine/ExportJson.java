package org.consilia.mine;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An export as JSON that a person can read too. */
final class ExportJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExportJson() {}

    static String write(Export export) {
        return JSON.writeValueAsString(export);
    }

    static Export read(String json) {
        return JSON.readValue(json, Export.class);
    }
}
