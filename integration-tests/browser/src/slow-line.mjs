const BYTES_A_SECOND = 10 * 1024;

/** From now on what the page is sent arrives slowly, in pieces, but for what the browser has kept. */
export async function slowDown(page) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 50,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
}
