package org.consilia.account;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a device answers when a passkey is added. Spring Security's own reader lets an answer without a passkey
 * through, and then something fails further on that looks like a fault of ours.
 */
class PasskeyAnswers extends JacksonJsonHttpMessageConverter {

    /** An answer has less than one kilobyte; one that proves the model of the device, a few. */
    private static final int MAX_BYTES = 65_536;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyAnswers() {
        super(JSON);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage answer) throws IOException {
        var said = JSON.readTree(answer.getBody().readNBytes(MAX_BYTES));
        if (!said.path("publicKey").isObject()) {
            throw new HttpMessageNotReadableException("no passkey in it", answer);
        }
        return JSON.treeToValue(said, type);
    }
}
