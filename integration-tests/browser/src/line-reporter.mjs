/** A line for each check and a closing one. Failures are told without the codes and tokens that stand in a browser's URLs. */
export default async function* lines(events) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of events) {
    const isSuite = data.details?.type === "suite";
    if (type === "test:pass" && data.skip !== undefined) {
      skipped++;
    } else if (type === "test:pass" && !isSuite) {
      passed++;
      yield `ok    ${data.name}\n`;
    } else if (type === "test:fail" && !(isSuite && data.details.error.failureType === "subtestsFailed")) {
      failed++;
      yield `FAIL  ${data.name}\n${indented(withoutSecrets(reason(data.details.error)))}\n`;
    } else if (type === "test:stderr" || type === "test:stdout") {
      yield data.message;
    }
  }
  yield `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}\n`;
}

function reason(error) {
  const causes = [];
  for (let cause = error.cause ?? error; cause; cause = cause.cause) {
    causes.push(cause.stack ?? String(cause));
  }
  return causes.join("\ncaused by ");
}

function withoutSecrets(text) {
  return text
    .replace(/eyJ[\w-]+(\.[\w-]+)+/g, "eyJ…")
    .replace(/\b(code|access_token|id_token|refresh_token|id_token_hint|session_code|client_secret|tab_id)=[^&\s"')]+/g, "$1=…");
}

function indented(text) {
  return text.replace(/^/gm, "      ");
}
