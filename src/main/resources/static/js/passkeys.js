/* Passkeys: the browser's own ceremony, and nothing else. Without scripts the page offers a link by e-mail instead. */
const toText = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));

const withBytes = all => (all ?? []).map(one => ({...one, id: toBytes(one.id)}));

async function post(path, token, body) {
    const answer = await fetch(path, {
        method: "POST",
        headers: {"Content-Type": "application/json", "X-CSRF-TOKEN": token},
        body: body && JSON.stringify(body)
    });
    if (!answer.ok) {
        throw new Error(`HTTP ${answer.status}`);
    }
    return answer.json();
}

async function signIn(token) {
    const options = await post("/webauthn/authenticate/options", token);
    const passkey = await navigator.credentials.get({
        publicKey: {
            ...options,
            challenge: toBytes(options.challenge),
            allowCredentials: withBytes(options.allowCredentials)
        }
    });
    const {authenticatorData, clientDataJSON, signature, userHandle} = passkey.response;
    return post("/login/webauthn", token, {
        id: passkey.id,
        rawId: toText(passkey.rawId),
        credType: passkey.type,
        response: {
            authenticatorData: toText(authenticatorData),
            clientDataJSON: toText(clientDataJSON),
            signature: toText(signature),
            userHandle: userHandle ? toText(userHandle) : undefined
        },
        clientExtensionResults: passkey.getClientExtensionResults(),
        authenticatorAttachment: passkey.authenticatorAttachment
    });
}

async function register(token, label) {
    const options = await post("/webauthn/register/options", token);
    const passkey = await navigator.credentials.create({
        publicKey: {
            ...options,
            challenge: toBytes(options.challenge),
            user: {...options.user, id: toBytes(options.user.id)},
            excludeCredentials: withBytes(options.excludeCredentials)
        }
    });
    const {attestationObject, clientDataJSON} = passkey.response;
    return post("/webauthn/register", token, {
        publicKey: {
            label,
            credential: {
                id: passkey.id,
                rawId: toText(passkey.rawId),
                type: passkey.type,
                response: {
                    attestationObject: toText(attestationObject),
                    clientDataJSON: toText(clientDataJSON),
                    transports: passkey.response.getTransports?.() ?? []
                },
                clientExtensionResults: passkey.getClientExtensionResults(),
                authenticatorAttachment: passkey.authenticatorAttachment
            }
        }
    });
}

/** Shows what needs a script, and what to do where the browser has no passkeys or the ceremony fails. */
class PasskeyForm extends HTMLElement {
    connectedCallback() {
        const form = this.querySelector("form");
        if (!window.PublicKeyCredential) {
            this.show(".passkey__unable");
            return;
        }
        form.hidden = false;
        form.addEventListener("submit", async event => {
            event.preventDefault();
            this.querySelector(".passkey__failed").hidden = true;
            try {
                location.assign(await this.perform(form));
            } catch (error) {
                this.show(".passkey__failed");
            }
        });
    }

    show(part) {
        this.querySelector(part).hidden = false;
    }
}

customElements.define("passkey-sign-in", class extends PasskeyForm {
    async perform(form) {
        const answer = await signIn(form.elements._csrf.value);
        return this.dataset.destination ?? answer.destination;
    }
});

customElements.define("passkey-register", class extends PasskeyForm {
    async perform(form) {
        await register(form.elements._csrf.value, form.elements.name.value.trim() || this.dataset.name);
        return "/mine/passkeys";
    }
});
