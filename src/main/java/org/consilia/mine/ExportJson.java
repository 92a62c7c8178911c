package org.consilia.mine;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An export as JSON that a person can read too. */
final class ExportJson {

    /** A copy that was made before a list was in it has nothing there. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private ExportJson() {}

    static String write(Export export) {
        return JSON.writeValueAsString(export);
    }

    static Export read(String json) {
        return JSON.readValue(json, Export.class);
    }
}
