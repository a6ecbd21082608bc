"use strict";

// Passkeys need the browser's own dialogue; where it has none, the other ways in are all there is.
(() => {
  const place = document.querySelector("[data-passkey]");
  if (place === null || !("PublicKeyCredential" in window)) {
    return;
  }

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");

  const registered = (credential) => ({
    clientDataJSON: text(credential.response.clientDataJSON),
    attestationObject: text(credential.response.attestationObject),
    transports: credential.response.getTransports ? credential.response.getTransports() : [],
  });

  const signed = (credential) => ({
    clientDataJSON: text(credential.response.clientDataJSON),
    authenticatorData: text(credential.response.authenticatorData),
    signature: text(credential.response.signature),
    userHandle: credential.response.userHandle === null ? undefined : text(credential.response.userHandle),
  });

  const create = (data) =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(data.challenge),
        rp: { name: "Regjistri" },
        user: { id: bytes(data.handle), name: data.user, displayName: data.display },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: data.known
          .split(" ")
          .filter((id) => id !== "")
          .map((id) => ({ type: "public-key", id: bytes(id) })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        attestation: "none",
      },
    });

  const ask = (data) =>
    navigator.credentials.get({
      publicKey: { challenge: bytes(data.challenge), userVerification: "required" },
    });

  const isNew = place.dataset.passkey === "register";
  const form = place.querySelector("form");
  const failed = place.querySelector("[data-passkey-failed]");

  form.addEventListener("submit", async (event) => {
    if (form.elements.answer.value !== "") {
      return;
    }
    event.preventDefault();
    failed.hidden = true;
    try {
      const credential = await (isNew ? create(place.dataset) : ask(place.dataset));
      form.elements.answer.value = JSON.stringify({
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        authenticatorAttachment: credential.authenticatorAttachment || undefined,
        clientExtensionResults: {},
        response: isNew ? registered(credential) : signed(credential),
      });
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
  place.hidden = false;
})();
