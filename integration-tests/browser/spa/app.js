// A single-page app as the platform's are: the library does everything. oidc-client and oidc-client-ts have the same UserManager.
const { UserManager } = globalThis.Oidc ?? globalThis.oidc;
const settings = await (await fetch("/settings.json")).json();
const manager = new UserManager(settings);

if (location.pathname === "/silent-renew") {
  await manager.signinSilentCallback();
} else {
  const state = document.getElementById("state");
  const show = (id, text) => state.replaceChildren(Object.assign(document.createElement("b"), { id, textContent: text }));
  const failed = (failure) => show("failure", failure.message);
  document.getElementById("sign-in").onclick = () => manager.signinRedirect().catch(failed);
  document.getElementById("sign-out").onclick = () => manager.signoutRedirect().catch(failed);
  try {
    if (location.pathname === "/callback") {
      await manager.signinRedirectCallback();
      history.replaceState(null, "", "/");
    }
    const user = await manager.getUser();
    globalThis.manager = manager; // for the tests
    user ? show("user", user.profile.email) : show("signed-out", "Nobody is signed in");
  } catch (failure) {
    failed(failure);
  }
}
