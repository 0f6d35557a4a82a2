import { createServer } from "node:net";

/** Takes every mail on a port of loopback's, and keeps none: pages say "sent" only where something was. */
export async function openMailSink() {
  const server = createServer((socket) => {
    let inMail = false;
    const say = (line) => socket.write(`${line}\r\n`);
    socket.setEncoding("utf8");
    socket.on("error", () => socket.destroy());
    socket.on("data", (text) => {
      if (inMail) {
        inMail = !text.endsWith("\r\n.\r\n");
        if (!inMail) say("250 kept by nobody");
      } else if (/^DATA/i.test(text)) {
        inMail = true;
        say("354 go on");
      } else if (/^QUIT/i.test(text)) {
        socket.end("221 bye\r\n");
      } else {
        say("250 sink");
      }
    });
    say("220 sink");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: server.address().port, close: () => server.close() };
}
