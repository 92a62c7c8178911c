package org.consilia.account;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;

/** A device that makes a passkey for a site as browsers do, for tests without one. */
record StandInDevice(String origin) {

    private static final byte PRESENT_AND_VERIFIED =
            AuthenticatorData.BIT_UP | AuthenticatorData.BIT_UV | AuthenticatorData.BIT_AT;

    /** What a browser sends once its owner has agreed to a new passkey. */
    String answer(String challenge, String label) {
        var id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var client =
                "{\"type\":\"webauthn.create\",\"challenge\":\"%s\",\"origin\":\"%s\"}".formatted(challenge, origin);
        return """
                {"publicKey": {"label": "%s", "credential": {
                    "id": "%2$s", "rawId": "%2$s", "type": "public-key", "clientExtensionResults": {},
                    "response": {"attestationObject": "%3$s", "clientDataJSON": "%4$s", "transports": ["internal"]}}}}
                """.formatted(label, text(id), text(attestation(id)), text(client.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] attestation(byte[] id) {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            var key =
                    EC2COSEKey.create((ECPublicKey) keys.generateKeyPair().getPublic(), COSEAlgorithmIdentifier.ES256);
            var site = MessageDigest.getInstance("SHA-256")
                    .digest(URI.create(origin).getHost().getBytes(StandardCharsets.UTF_8));
            var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                    site, PRESENT_AND_VERIFIED, 0, new AttestedCredentialData(AAGUID.ZERO, id, key));
            return new AttestationObjectConverter(new ObjectConverter())
                    .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
